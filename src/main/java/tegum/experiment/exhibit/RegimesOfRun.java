package tegum.experiment.exhibit;

import java.util.ArrayList;
import java.util.List;
import tegum.analysis.Regimes;
import tegum.analysis.Regimes.Regime;
import tegum.analysis.Regimes.Stage;
import tegum.analysis.SetAngles;
import tegum.experiment.Config;
import tegum.experiment.Results;
import tegum.theory.ExpectedLoss;
import tegum.view.Numbers;

/** The stages of a recorded run of correlated sets, with its exact losses: samples in which both sets occur are rare. */
final class RegimesOfRun {
    private final RecordedRun run;
    private final List<SetAngles> angles = new ArrayList<>();
    private final double[] losses;
    private final List<Regime> regimes;

    RegimesOfRun(RecordedRun run) {
        this.run = run;
        int[] sets = run.config().setsOfFeatures();
        for (int k = 0; k < run.moments(); k++) {
            angles.add(SetAngles.of(run.geometry(k), sets));
        }
        losses = losses(run);
        regimes = Regimes.of(angles);
    }

    /** Within a hundredth, which no eye sees in the curve, and three times as fast as the finest rule. */
    private static double[] losses(RecordedRun run) {
        Config config = run.config();
        double[] importance = new double[config.features()];
        for (int i = 0; i < importance.length; i++) {
            importance[i] = config.importances()[i];
        }
        ExpectedLoss exact = ExpectedLoss.quick(config.activeSets(), importance, config.hidden(), config.output());
        double[] losses = new double[run.moments()];
        for (int k = 0; k < losses.length; k++) {
            float[] params = run.params(k);
            double[] point = new double[params.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = params[i];
            }
            losses[k] = exact.value(point);
        }
        return losses;
    }

    /** Whether these are the stages of the very run that is there now. */
    @SuppressWarnings("ReferenceEquality") // answers are never written to
    boolean isOf(Results results) {
        return results.get(0) == run.answer();
    }

    RecordedRun run() {
        return run;
    }

    /** At each moment. */
    List<SetAngles> angles() {
        return angles;
    }

    /** Exact, sum over features, at each moment. */
    double[] losses() {
        return losses;
    }

    List<Regime> regimes() {
        return regimes;
    }

    /** The stage's regime; of one that the run does not have, the next that it has, else the last. */
    Regime regime(Stage stage) {
        for (Regime regime : regimes) {
            if (regime.stage().compareTo(stage) >= 0) {
                return regime;
            }
        }
        return regimes.get(regimes.size() - 1);
    }

    /** In which regime a step lies. */
    Regime at(double step) {
        int moment = run.nearest(step);
        Regime at = regimes.get(0);
        for (Regime regime : regimes) {
            at = regime.from() <= moment ? regime : at;
        }
        return at;
    }

    boolean has(Stage stage) {
        return regime(stage).stage() == stage;
    }

    double from(Regime regime) {
        return run.steps()[regime.from()];
    }

    double until(Regime regime) {
        return run.steps()[regime.until()];
    }

    /** How the sets lie to each other as right angles are reached: the path on which runs part. */
    String path() {
        if (!has(Stage.APART) && !has(Stage.OPPOSED)) {
            return "none yet";
        }
        double opposition = angles.get(regime(Stage.APART).from()).opposition();
        return opposition > PAIRED ? "a triangular antiprism first" : "partners opposite at once";
    }

    /** Within 32° of opposite. */
    private static final double PAIRED = -0.85;

    /** What a stage is called. */
    static String name(Stage stage) {
        return switch (stage) {
            case BEGINNING -> "Beginning";
            case TOGETHER -> "One direction each";
            case FANNED -> "Fanning out";
            case APART -> "Right angles";
            case OPPOSED -> "Octahedron";
        };
    }

    /** All regimes in a sentence. */
    String words() {
        StringBuilder text = new StringBuilder();
        for (Regime regime : regimes) {
            text.append(text.length() == 0 ? "" : "; ")
                    .append(name(regime.stage()))
                    .append(" from step ")
                    .append(Numbers.count((int) from(regime)));
        }
        return text.append('.').toString();
    }
}
