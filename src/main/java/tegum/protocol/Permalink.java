package tegum.protocol;

import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.InvalidInput;
import tegum.experiment.Key;
import tegum.experiment.Problem;
import tegum.experiment.Rule;
import tegum.experiment.Setting;
import tegum.math.Decimal;
import tegum.math.Split;

/**
 * A run as text for the end of an address: {@code v=1&eng=r1&seed=7&p=0.1&edits=1300:p=0.05&step=4200}.
 * Version, engine and seed always stand there, settings where they differ from the experiment's own.
 *
 * @param engine version of the arithmetic that made the link
 * @param seed unsigned 32-bit
 * @param settings at step 0, where they differ from the experiment's own
 * @param edits changes made while training
 * @param step to train to, or -1 to begin as the page does by itself
 */
public record Permalink(String engine, int seed, List<Setting> settings, Edits edits, int step) {
    /** Version of this grammar. */
    public static final String GRAMMAR = "1";

    private static final Rule.Whole SEEDS = new Rule.Whole(0, Integer.MAX_VALUE);
    private static final Rule.Whole STEPS = new Rule.Whole(0, 16_000_000);

    /**
     * A link read from an address, and what could not be taken.
     *
     * @param ignored one line for each part that was left out, in words
     */
    public record Read(Permalink link, List<String> ignored) {}

    /** The link to the experiment as it comes. */
    public static Permalink plain(Experiment experiment, String engine) {
        return new Permalink(engine, experiment.seed(), List.of(), Edits.NONE, -1);
    }

    /** The settings of {@code config} that differ from the experiment's own. */
    public static List<Setting> settings(Experiment experiment, Config config) {
        List<Setting> settings = new ArrayList<>();
        for (Key key : Key.values()) {
            String value = key.read(config);
            if (!value.equals(key.read(experiment.base()))) {
                settings.add(new Setting(key, value));
            }
        }
        return settings;
    }

    /** The text form, without a leading #. */
    public String text() {
        StringBuilder text = new StringBuilder("v=" + GRAMMAR + "&eng=" + engine + "&seed=" + seedText(seed));
        for (Setting setting : settings) {
            text.append('&').append(setting.key().id()).append('=').append(setting.value());
        }
        if (!edits.list().isEmpty()) {
            text.append("&edits=").append(edits.text());
        }
        if (step >= 0) {
            text.append("&step=").append(step);
        }
        return text.toString();
    }

    /** A seed as an unsigned number. */
    public static String seedText(int seed) {
        return Integer.toUnsignedString(seed);
    }

    /**
     * Reads a seed.
     *
     * @throws InvalidInput if it is not a whole number from 0 to 2³² − 1
     */
    public static int parseSeed(String text) {
        double value = Decimal.isNumber(text) ? Decimal.parse(text) : -1;
        if (value != Math.floor(value) || value < 0 || value > 0xFFFFFFFFL) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, "seed", "a whole number from 0 to 4294967295", text);
        }
        // a cast of a large double would stop at the largest int
        return value > SEEDS.most() ? (int) (value - 0x1p32) : (int) value;
    }

    /**
     * Reads the text form, with or without its #. What is unknown or out of range is left out and
     * said; the rest holds.
     */
    public static Read read(Experiment experiment, String engine, String text) {
        Reader reader = new Reader(experiment, plain(experiment, engine));
        for (String part : Split.at('&', text.startsWith("#") ? text.substring(1) : text)) {
            if (!part.isEmpty()) {
                reader.take(part);
            }
        }
        return new Read(reader.link, reader.ignored);
    }

    private Permalink withEngine(String newEngine) {
        return new Permalink(newEngine, seed, settings, edits, step);
    }

    private Permalink withSeed(int newSeed) {
        return new Permalink(engine, newSeed, settings, edits, step);
    }

    private Permalink withStep(int newStep) {
        return new Permalink(engine, seed, settings, edits, newStep);
    }

    private Permalink withEdits(Edits newEdits) {
        return new Permalink(engine, seed, settings, newEdits, step);
    }

    private Permalink withSetting(Setting setting) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(setting);
        return new Permalink(engine, seed, more, edits, step);
    }

    private static final class Reader {
        private final Experiment experiment;
        private final List<String> ignored = new ArrayList<>();
        private Permalink link;

        Reader(Experiment experiment, Permalink link) {
            this.experiment = experiment;
            this.link = link;
        }

        void take(String part) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            try {
                take(name, value);
            } catch (InvalidInput refused) {
                ignored.add(refused.getMessage());
            }
        }

        private void take(String name, String value) {
            switch (name) {
                case "v" -> check(new Rule.Choice(List.of(GRAMMAR)), name, value);
                case "eng" -> link = link.withEngine(value);
                case "seed" -> link = link.withSeed(parseSeed(value));
                case "step" -> {
                    check(STEPS, name, value);
                    link = link.withStep((int) Decimal.parse(value));
                }
                case "edits" -> takeEdits(value);
                default -> {
                    Setting setting = new Setting(Key.named(name), value);
                    experiment.with(experiment.base(), setting);
                    link = link.withSetting(setting);
                }
            }
        }

        private void takeEdits(String value) {
            for (String part : Split.at(';', value)) {
                Edits.Edit edit = Edits.parseOne(part);
                check(
                        new Rule.Choice(liveKeys()),
                        "key in edits",
                        edit.setting().key().id());
                experiment.with(experiment.base(), edit.setting());
                link = link.withEdits(link.edits.with(edit));
            }
        }

        private static List<String> liveKeys() {
            List<String> live = new ArrayList<>();
            for (Key key : Key.values()) {
                if (key.effect() == Key.Effect.LIVE) {
                    live.add(key.id());
                }
            }
            return live;
        }

        private static void check(Rule rule, String name, String value) {
            if (!rule.accepts(value)) {
                throw new InvalidInput(Problem.OUT_OF_RANGE, name, rule.words(), value);
            }
        }
    }
}
