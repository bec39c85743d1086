package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.experiment.Baked;
import tegum.experiment.Config;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.Results;
import tegum.experiment.Setting;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.train.Trainer;
import tegum.view.Mark;

final class AdversarialExhibitsTest {
    private static final Experiment EXPERIMENT = Experiments.named("adversarial");

    private final Exhibit vulnerability = new Vulnerability();
    private final Exhibit training = new AdversarialTraining();

    private static State baked(Exhibit exhibit, State state) throws IOException {
        List<Results> results = new ArrayList<>();
        for (Survey survey : exhibit.surveys(state)) {
            byte[] file = Files.readAllBytes(Path.of("webapp").resolve(Baked.file(survey)));
            results.add(Baked.decode(survey, file, Trainer.VERSION));
        }
        return state.withResults(results);
    }

    private static Finding finding(List<Finding> findings, String what) {
        for (Finding finding : findings) {
            if (finding.what().equals(what)) {
                return finding;
            }
        }
        throw new AssertionError(what + " in " + findings);
    }

    private static Dial dial(Exhibit exhibit, String id) {
        for (Dial dial : exhibit.dials()) {
            if (dial.id().equals(id)) {
                return dial;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void nothingIsFoundInNothing() {
        for (Exhibit exhibit : List.of(vulnerability, training)) {
            for (Finding finding : exhibit.findings(State.of(exhibit))) {
                assertEquals(Verdict.OPEN, finding.verdict(), finding.toString());
                assertEquals("not trained yet", finding.found());
            }
        }
    }

    /** Six of forty features kept, each in a dimension of its own: the measure itself. Then six pairs. */
    @Test
    void exactFiguresCostWhatTheirShareSays() {
        Weighed.Attacks attacks = new Weighed.Attacks(0.1, false);
        float[] six = new float[40 * 7];
        for (int k = 0; k < 6; k++) {
            six[k * 40 + k] = 1;
        }
        Weighed own = Weighed.of(0, EXPERIMENT.base(), six, attacks);
        assertEquals(1, own.perDimension(), 1e-6);
        assertEquals(1, own.share(), 1e-6);
        assertEquals(1, own.vulnerability(), 1e-6);
        Config pairs = EXPERIMENT.base().withDensity(0.3);
        Weighed shared = Weighed.of(0, pairs, Constructed.params(pairs), attacks);
        assertEquals(2, shared.perDimension(), 1e-6);
        assertEquals(0.5, shared.share(), 1e-6);
        assertEquals(12, shared.kept());
        assertTrue(shared.vulnerability() > 2 && shared.vulnerability() < 4, "" + shared.vulnerability());
    }

    private static final String AT = "1/(1 − S) = ";

    /** The paper's figure, on the models that come with the site. */
    @Test
    void vulnerabilityRisesWithSuperposition() throws IOException {
        List<Finding> findings = vulnerability.findings(baked(vulnerability, State.of(vulnerability)));
        for (String what :
                List.of("Rise", "Step", "After the step", "Together", AT + "1", AT + "2", AT + "3.16", AT + "10")) {
            assertEquals(
                    Verdict.MATCHES,
                    finding(findings, what).verdict(),
                    finding(findings, what).toString());
        }
        assertEquals(Verdict.CLOSE, finding(findings, AT + "5.01").verdict());
    }

    @Test
    void adversarialTrainingLowersFeaturesPerDimension() throws IOException {
        for (int models = 0; models < 2; models++) {
            for (int density = 0; density < 3; density++) {
                State state = State.of(training)
                        .with(dial(training, "models"), models)
                        .with(dial(training, "density"), density);
                Finding falls = finding(training.findings(baked(training, state)), "Features per dimension");
                assertEquals(Verdict.MATCHES, falls.verdict(), falls.toString());
            }
        }
        List<Finding> findings = training.findings(baked(training, State.of(training)));
        assertEquals(Verdict.MATCHES, finding(findings, "Removal").verdict());
        assertEquals(Verdict.MATCHES, finding(findings, "Price").verdict());
    }

    /** A model that holds more under attack is no match. */
    @Test
    void otherModelsAreNoMatch() {
        Survey survey = training.surveys(State.of(training)).get(0);
        Results results = Results.empty(survey.cells().size());
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            float[] params = Constructed.params(survey.config(cell));
            for (int k = 0; k < params.length; k++) {
                params[k] *= 0.5f + 0.1f * cell;
            }
            results = results.with(cell, Constructed.answer(params));
        }
        State state = State.of(training).withResults(List.of(results));
        assertEquals(
                Verdict.DIFFERS,
                finding(training.findings(state), "Features per dimension").verdict());
    }

    /** What the page offers to open is what its experiment accepts, and the very model of the point. */
    @Test
    void theModelOfAPointCanBeOpened() {
        State state = Constructed.answered(training, State.of(training)).withPicked(Mark.feature(8));
        List<Setting> settings = training.model(state).orElseThrow().settings();
        Config config = EXPERIMENT.with(EXPERIMENT.base(), settings);
        assertEquals(0.8, config.attack());
        assertEquals(0.1, config.density());
        assertEquals(training.surveys(state).get(0).config(8), config);
        assertTrue(training.model(State.of(training)).isEmpty());

        State live = Constructed.answered(vulnerability, State.of(vulnerability).with(dial(vulnerability, "models"), 2))
                .withPicked(Mark.feature(3));
        Config opened = EXPERIMENT.with(
                EXPERIMENT.base(), vulnerability.model(live).orElseThrow().settings());
        assertEquals(vulnerability.surveys(live).get(0).config(3), opened);
        State large =
                Constructed.answered(vulnerability, State.of(vulnerability)).withPicked(Mark.feature(5));
        assertEquals(
                "p=0.5", Setting.text(vulnerability.model(large).orElseThrow().settings()));
    }
}
