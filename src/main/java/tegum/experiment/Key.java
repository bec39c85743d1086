package tegum.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tegum.data.ImportanceLaw;
import tegum.math.Decimal;
import tegum.math.Join;
import tegum.model.Activation;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Schedule;

/**
 * One setting of a {@link Config}: its name in addresses and on the command line, the words for it,
 * its widest rule, and how it is read and written as text. This one table drives links, options,
 * controls and messages.
 */
public enum Key {
    DENSITY("p", "density", "Density", "p", "How often a feature is present. Low is sparse.", Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Real(0.00001, 1, true);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.density());
        }

        @Override
        Config write(Config config, String text) {
            return config.withDensity(Decimal.parse(text));
        }
    },
    IMPORTANCE(
            "imp",
            "importance",
            "Importance",
            "I",
            "How much feature i counts: equal, exp:r or lin:a,b.",
            Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Law();
        }

        @Override
        public String read(Config config) {
            return config.importance().text();
        }

        @Override
        Config write(Config config, String text) {
            return config.withImportance(ImportanceLaw.parse(text));
        }
    },
    FEATURES("n", "features", "Features", "n", "Numbers to remember.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Whole(1, 512);
        }

        @Override
        public String read(Config config) {
            return String.valueOf(config.features());
        }

        @Override
        Config write(Config config, String text) {
            return config.withFeatures((int) Decimal.parse(text));
        }
    },
    HIDDEN("m", "hidden", "Dimensions", "m", "Room to keep them in.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Whole(1, 128);
        }

        @Override
        public String read(Config config) {
            return String.valueOf(config.hidden());
        }

        @Override
        Config write(Config config, String text) {
            return config.withHidden((int) Decimal.parse(text));
        }
    },
    OUTPUT("out", "output", "Output", "f", "ReLU, or linear as in PCA.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Choice(List.of("relu", "linear"));
        }

        @Override
        public String read(Config config) {
            return config.output() == Activation.RELU ? "relu" : "linear";
        }

        @Override
        Config write(Config config, String text) {
            return config.withOutput(text.equals("relu") ? Activation.RELU : Activation.LINEAR);
        }
    },
    LEARNING_RATE("lr", "learning-rate", "Learning rate", "", "Size of a step.", Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Real(0.000001, 10, true);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.learningRate());
        }

        @Override
        Config write(Config config, String text) {
            return config.withLearningRate(Decimal.parse(text));
        }
    },
    BATCH("batch", "batch", "Batch", "", "Fresh samples for each step.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Whole(1, 8192);
        }

        @Override
        public String read(Config config) {
            return String.valueOf(config.batch());
        }

        @Override
        Config write(Config config, String text) {
            return config.withBatch((int) Decimal.parse(text));
        }
    },
    OPTIMISER("opt", "optimiser", "Optimiser", "", "AdamW also pulls weights to 0.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Choice(List.of("adam", "adamw"));
        }

        @Override
        public String read(Config config) {
            return config.optimiser() == Optimiser.Kind.ADAM ? "adam" : "adamw";
        }

        @Override
        Config write(Config config, String text) {
            return config.withOptimiser(text.equals("adam") ? Optimiser.Kind.ADAM : Optimiser.Kind.ADAMW);
        }
    },
    WEIGHT_DECAY("wd", "weight-decay", "Weight decay", "", "Pull towards 0; AdamW only.", Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Real(0, 10, false);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.weightDecay());
        }

        @Override
        Config write(Config config, String text) {
            // plus zero, because −0 would be another number in links
            return config.withWeightDecay(Decimal.parse(text) + 0);
        }
    },
    SCHEDULE("sched", "schedule", "Schedule", "", "How the learning rate falls.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Choice(List.of("constant", "linear", "cosine"));
        }

        @Override
        public String read(Config config) {
            return switch (config.schedule()) {
                case CONSTANT -> "constant";
                case LINEAR -> "linear";
                case COSINE -> "cosine";
            };
        }

        @Override
        Config write(Config config, String text) {
            return config.withSchedule(
                    switch (text) {
                        case "linear" -> Schedule.LINEAR;
                        case "cosine" -> Schedule.COSINE;
                        default -> Schedule.CONSTANT;
                    });
        }
    },
    STEPS("steps", "steps", "Steps", "", "Length of the plan.", Effect.RESTARTS) {
        @Override
        public Rule rule() {
            return new Rule.Whole(1, 1_000_000);
        }

        @Override
        public String read(Config config) {
            return String.valueOf(config.steps());
        }

        @Override
        Config write(Config config, String text) {
            return config.withSteps((int) Decimal.parse(text));
        }
    },
    RELATIVE_DENSITY(
            "r",
            "relative-density",
            "Relative density",
            "r",
            "How often the last feature is present, beside the others.",
            Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Real(0.01, 100, true);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.relativeDensity());
        }

        @Override
        Config write(Config config, String text) {
            return config.withRelativeDensity(Decimal.parse(text));
        }
    },
    RELATIVE_IMPORTANCE(
            "ri",
            "relative-importance",
            "Relative importance",
            "r",
            "How much the last feature counts, beside the others.",
            Effect.LIVE) {
        @Override
        public Rule rule() {
            return new Rule.Real(0.01, 100, true);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.relativeImportance());
        }

        @Override
        Config write(Config config, String text) {
            return config.withRelativeImportance(Decimal.parse(text));
        }
    },
    MODEL("model", "model", "Model", "", "Which of the paper's models.", Effect.RESTARTS, "autoencoder") {
        @Override
        public Rule rule() {
            return new Rule.Choice(ModelKind.ids());
        }

        @Override
        public String read(Config config) {
            return config.model().id();
        }

        @Override
        Config write(Config config, String text) {
            return config.withModel(ModelKind.named(text));
        }
    },
    DATA("data", "data", "Data", "", "How features go together.", Effect.RESTARTS, "independent") {
        @Override
        public Rule rule() {
            return new Rule.Choice(DataKind.ids());
        }

        @Override
        public String read(Config config) {
            return config.data().id();
        }

        @Override
        Config write(Config config, String text) {
            return config.withData(DataKind.named(text));
        }
    },
    SET_SIZE("set", "set-size", "Set size", "", "Features to a set, in sets.", Effect.RESTARTS, "2") {
        @Override
        public Rule rule() {
            return new Rule.Whole(1, 512);
        }

        @Override
        public String read(Config config) {
            return String.valueOf(config.setSize());
        }

        @Override
        Config write(Config config, String text) {
            return config.withSetSize((int) Decimal.parse(text));
        }
    },
    COUPLING("rho", "coupling", "Coupling", "ρ", "How often a correlated set is of one mind.", Effect.LIVE, "1") {
        @Override
        public Rule rule() {
            return new Rule.Real(0, 1, false);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.coupling());
        }

        @Override
        Config write(Config config, String text) {
            return config.withCoupling(Decimal.parse(text) + 0);
        }
    },
    SIGNED("signed", "signed", "Signed values", "", "Values from -1 to 1, not from 0.", Effect.RESTARTS, "no") {
        @Override
        public Rule rule() {
            return new Rule.Choice(List.of("no", "yes"));
        }

        @Override
        public String read(Config config) {
            return config.signed() ? "yes" : "no";
        }

        @Override
        Config write(Config config, String text) {
            return config.withSigned(text.equals("yes"));
        }
    },
    PENALTY("lambda", "penalty", "L1", "λ", "Price of hidden activations.", Effect.LIVE, "0") {
        @Override
        public Rule rule() {
            return new Rule.Real(0, 100, false);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.penalty());
        }

        @Override
        Config write(Config config, String text) {
            return config.withPenalty(Decimal.parse(text) + 0);
        }
    },
    SAMPLES("draw", "draw", "Samples", "", "All, or zeros counted without drawing them.", Effect.RESTARTS, "all") {
        @Override
        public Rule rule() {
            return new Rule.Choice(List.of("all", "nonempty"));
        }

        @Override
        public String read(Config config) {
            return config.samples() == Plan.Samples.ALL ? "all" : "nonempty";
        }

        @Override
        Config write(Config config, String text) {
            return config.withSamples(text.equals("all") ? Plan.Samples.ALL : Plan.Samples.NON_EMPTY);
        }
    },
    BATCHES("batches", "batches-seed", "Batches", "", "Their seed, if not the run's.", Effect.RESTARTS, Rule.Seed.OWN) {
        @Override
        public Rule rule() {
            return new Rule.Seed();
        }

        @Override
        public String read(Config config) {
            OptionalInt seed = config.batchSeed();
            return seed.isEmpty() ? Rule.Seed.OWN : Integer.toUnsignedString(seed.getAsInt());
        }

        @Override
        Config write(Config config, String text) {
            boolean own = text.equals(Rule.Seed.OWN);
            return config.withBatchSeed(own ? OptionalInt.empty() : OptionalInt.of(Rule.Seed.parse(text)));
        }
    },
    ATTACK("attack", "attack", "Attack", "", "Adversarial training, in mean inputs.", Effect.RESTARTS, "0") {
        @Override
        public Rule rule() {
            return new Rule.Real(0, 1, false);
        }

        @Override
        public String read(Config config) {
            return Decimal.text(config.attack());
        }

        @Override
        Config write(Config config, String text) {
            return config.withAttack(Decimal.parse(text) + 0);
        }
    };

    /** What a change does to a run. */
    public enum Effect {
        /** Training goes on with the new value. */
        LIVE,
        /** Training begins again. */
        RESTARTS
    }

    private final String id;
    private final String longId;
    private final String title;
    private final String symbol;
    private final String help;
    private final Effect effect;
    private final String usual;

    Key(String id, String longId, String title, String symbol, String help, Effect effect) {
        this(id, longId, title, symbol, help, effect, "");
    }

    /** A key whose value is left unsaid where it is the usual one: fingerprints and reports that know no such key stay. */
    Key(String id, String longId, String title, String symbol, String help, Effect effect, String usual) {
        this.id = id;
        this.longId = longId;
        this.title = title;
        this.symbol = symbol;
        this.help = help;
        this.effect = effect;
        this.usual = usual;
    }

    /** The key called {@code name}, in its short or its long form; an unknown name is refused. */
    public static Key named(String name) {
        List<String> names = new ArrayList<>();
        for (Key key : values()) {
            if (key.id.equals(name) || key.longId.equals(name)) {
                return key;
            }
            names.add(key.id);
        }
        throw new InvalidInput(Problem.UNKNOWN_KEY, "key", "one of " + Join.with(", ", names), name);
    }

    /** Name in addresses and on the command line. */
    public String id() {
        return id;
    }

    /** Name in words. */
    public String title() {
        return title;
    }

    /** The paper's symbol, or empty. */
    public String symbol() {
        return symbol;
    }

    /** The paper's symbol, or the name in addresses where it has none: what stands before an equals sign. */
    public String sign() {
        return symbol.isEmpty() ? id : symbol;
    }

    /** One line about it. */
    public String help() {
        return help;
    }

    /** Whether the setting has the value that goes without saying. */
    public boolean isUsual(Config config) {
        return read(config).equals(usual);
    }

    /** Refuses a value that the widest rule does not admit. */
    void check(double value) {
        if (!rule().admits(value)) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, id, rule().words(), Decimal.text(value));
        }
    }

    /** Whether a change is live or restarts the run. */
    public Effect effect() {
        return effect;
    }

    /** The widest rule; an experiment may narrow it. */
    public abstract Rule rule();

    /** The setting's value as text. */
    public abstract String read(Config config);

    /** The configuration with this setting changed; {@code text} obeys the rule. */
    abstract Config write(Config config, String text);
}
