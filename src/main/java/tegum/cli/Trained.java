package tegum.cli;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Problem;
import tegum.experiment.Scenes;
import tegum.train.History;
import tegum.train.Run;
import tegum.train.Snapshot;
import tegum.train.Trainer;
import tegum.view.Scene;
import tegum.view.Timeline;

/**
 * A run trained to the end of its plan.
 *
 * @param config its settings
 * @param run what was trained
 * @param recorded snapshots on the way, as the page records them, and the end
 */
record Trained(Config config, Run run, List<Snapshot> recorded) {
    private static final float[] FIRST_INPUTS = {0.8f, 0.55f};

    /**
     * Trains.
     *
     * @throws InvalidInput if the loss does not stay a number
     */
    static Trained of(Config config, Run run) {
        Trainer trainer = new Trainer(run);
        History history = new History();
        history.offer(trainer.snapshot());
        while (trainer.step() < config.steps()) {
            int due = Math.min(history.nextAfter(trainer.step()), config.steps());
            if (!trainer.advance(due - trainer.step())) {
                throw new InvalidInput(
                        Problem.DIVERGED,
                        Key.LEARNING_RATE.id(),
                        "so small that the loss stays a number",
                        Key.LEARNING_RATE.read(config) + " (step " + trainer.step() + ")");
            }
            history.offer(trainer.snapshot());
        }
        List<Snapshot> recorded = new ArrayList<>(history.snapshots());
        if (recorded.get(recorded.size() - 1).step() < trainer.step()) {
            recorded.add(trainer.snapshot());
        }
        return new Trained(config, run, recorded);
    }

    /** The model at the end. */
    Snapshot end() {
        return recorded.get(recorded.size() - 1);
    }

    /** What views draw: the model at the end, its first two features switched on in the inspector. */
    Scene scene() {
        float[] input = new float[config.features()];
        System.arraycopy(FIRST_INPUTS, 0, input, 0, Math.min(input.length, FIRST_INPUTS.length));
        return Scenes.of(config, end().params(), input, timeline(), -1);
    }

    private Timeline timeline() {
        float[] steps = new float[recorded.size()];
        float[] losses = new float[recorded.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = recorded.get(i).step();
            losses[i] = recorded.get(i).loss();
        }
        return new Timeline(steps, losses, end().step(), config.steps(), List.of(), List.of());
    }
}
