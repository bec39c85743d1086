package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import tegum.math.Digest;
import tegum.train.Engine;
import tegum.train.Snapshot;
import tegum.train.Trainer;

/**
 * Short trainings and the digests of where they arrive. Their lines are the same on the JVM, in
 * JavaScript and in WebAssembly, and from version to version until an engine's version changes.
 */
public final class Fingerprint {
    /** Steps of each run; a model of more weights has fewer, for all engines must walk them. */
    private static final int STEPS = 200;

    private static final int SMALL = 30; // weights
    private static final int STEPS_OF_MIDDLING = 50;
    private static final int LARGE = 300;
    private static final int STEPS_OF_LARGE = 20;

    /** Settings with which the five features (E1) are trained once more each. */
    private static final List<String> VARIANTS =
            List.of("p=0.2 batch=100", "p=0.2 opt=adamw sched=cosine steps=200", "p=0.2 m=3 out=linear");

    private Fingerprint() {}

    /**
     * One line for each run, words with a space between: experiment, settings joined by +, steps,
     * engine, and the digest of loss and parameters.
     */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Config> taken = new ArrayList<>();
        for (Experiment experiment : Experiments.ALL) {
            for (int k = 0; k < experiment.sweep().panels().size(); k++) {
                Config config = experiment.sweep().config(experiment.base(), k);
                if (!taken.contains(config)) { // two experiments may look at the same model
                    taken.add(config);
                    lines.add(line(
                            experiment,
                            Setting.text(experiment.sweep().panels().get(k).settings())));
                }
            }
        }
        for (String settings : VARIANTS) {
            lines.add(line(Experiments.named("five-features"), settings));
        }
        return lines;
    }

    private static String line(Experiment experiment, String settings) {
        Config config = experiment.with(experiment.base(), Setting.parseAll(settings));
        return experiment.id() + " " + settings.replace(' ', '+') + " " + arrival(config, experiment.seed());
    }

    /** Steps, engine and digest of one run, words with a space between. */
    public static String arrival(Config config, int seed) {
        Engine engine = new Trainer(config.run("", seed));
        engine.advance(steps(config.features() * config.hidden()));
        Snapshot end = engine.snapshot();
        String digest =
                new Digest().add(new float[] {end.loss()}).add(end.params()).text();
        return end.step() + " " + engine.version() + " " + digest;
    }

    private static int steps(int weights) {
        if (weights <= SMALL) {
            return STEPS;
        }
        return weights <= LARGE ? STEPS_OF_MIDDLING : STEPS_OF_LARGE;
    }
}
