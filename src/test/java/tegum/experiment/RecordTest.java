package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tegum.train.Checkpoint;
import tegum.train.Engine;
import tegum.train.Evaluation;
import tegum.train.Run;
import tegum.train.Snapshot;
import tegum.train.Trainer;

/** Moments of one run. */
final class RecordTest {
    private static final String SETTINGS = "p=0.2 n=4 m=2 steps=50 batch=16 sched=cosine";
    private static final int SEED = 3;

    private static Survey survey(Survey.Method method, String settings, int models) {
        List<Survey.Cell> cells = List.of(new Survey.Cell(Setting.parseAll(settings)));
        return new Survey("test", "five-features", method, cells, models, SEED, true);
    }

    private static Results.Answer answer(Survey survey) {
        return new CellWork(
                        survey.config(0),
                        survey.method(),
                        survey.models(),
                        survey.seed(0),
                        Trainer::new,
                        new ExactSolver())
                .complete();
    }

    @Test
    void theLastMomentIsTheTrainedModel() {
        Results.Answer recorded = answer(survey(Survey.Method.RECORD, SETTINGS, 4));
        Results.Answer trained = answer(survey(Survey.Method.TRAIN, SETTINGS, 1));
        assertEquals(4, recorded.losses().length);
        assertArrayEquals(trained.params()[0], recorded.params()[3]);
    }

    @Test
    void everyMomentIsTheRunAtThatStep() {
        Survey survey = survey(Survey.Method.RECORD, SETTINGS, 4);
        Results.Answer recorded = answer(survey);
        int[] steps = {0, 16, 33, 50};
        for (int k = 0; k < steps.length; k++) {
            assertEquals(steps[k], Survey.step(50, 4, k));
            Trainer trainer = new Trainer(survey.config(0).run("", SEED));
            trainer.advance(steps[k]);
            float[] params = trainer.snapshot().params();
            assertArrayEquals(params, recorded.params()[k], "moment " + k);
            double loss = new Evaluation(survey.config(0).run("", SEED), params, 1)
                    .advance(4)
                    .loss();
            assertEquals((float) loss, recorded.losses()[k], "moment " + k);
        }
    }

    /** A run that comes to a number that is none on its way to step 20. */
    private static final class Failing implements Engine {
        private final Trainer trainer;

        Failing(Run run) {
            trainer = new Trainer(run);
        }

        @Override
        public String version() {
            return trainer.version();
        }

        @Override
        public int step() {
            return trainer.step();
        }

        @Override
        public boolean advance(int steps) {
            trainer.advance(Math.min(steps, 20 - step()));
            return step() < 20;
        }

        @Override
        public Snapshot snapshot() {
            return trainer.snapshot();
        }

        @Override
        public Checkpoint checkpoint() {
            return trainer.checkpoint();
        }

        @Override
        public void restore(Checkpoint checkpoint) {
            trainer.restore(checkpoint);
        }

        @Override
        public void change(Run run) {
            trainer.change(run);
        }
    }

    @Test
    void aRunThatLeavesTheNumbersStaysWhereItIs() {
        Survey survey = survey(Survey.Method.RECORD, SETTINGS, 6);
        Results.Answer answer =
                new CellWork(survey.config(0), survey.method(), 6, SEED, Failing::new, new ExactSolver()).complete();
        for (int k = 0; k < 6; k++) {
            assertEquals(k >= 2, Float.isNaN(answer.losses()[k]), "moment " + k);
            assertArrayEquals(answer.params()[Math.min(k, 2)], answer.params()[k], "moment " + k);
        }
    }

    @Test
    void recordedIsAnotherSurveyThanTrained() {
        assertNotEquals(
                survey(Survey.Method.RECORD, SETTINGS, 4).key(),
                survey(Survey.Method.TRAIN, SETTINGS, 4).key());
        assertNotEquals(
                survey(Survey.Method.RECORD, SETTINGS, 4).key(),
                survey(Survey.Method.RECORD, SETTINGS, 5).key());
    }

    @Test
    void momentsAreBakedAndReadAgain() {
        Survey survey = survey(Survey.Method.RECORD, SETTINGS, 4);
        Results.Answer answer = answer(survey);
        byte[] file = Baked.encode(survey, Results.empty(1).with(0, answer), "r1");
        Results.Answer read =
                Objects.requireNonNull(Baked.decode(survey, file, "r1").get(0));
        assertArrayEquals(answer.losses(), read.losses());
        for (int k = 0; k < 4; k++) {
            assertArrayEquals(answer.params()[k], read.params()[k], 1e-3f);
        }
    }
}
