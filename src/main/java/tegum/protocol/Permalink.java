package tegum.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Version and seed always stand there, the engine where one has trained, settings where they differ from the
 * experiment's own.
 *
 * @param engine version of the arithmetic that made what the link shows: r1, the reference, or k1, a kernel; empty if
 *     any may
 * @param seed unsigned 32-bit
 * @param settings at step 0, where they differ from the experiment's own
 * @param edits changes made while training
 * @param step to train to, or -1 to begin as the page does by itself
 */
public record Permalink(String engine, int seed, List<Setting> settings, Edits edits, int step) {
    /** Version of this grammar. */
    public static final String GRAMMAR = "1";

    /** More than any run has changes for; a longer text would keep the page busy with nothing. */
    private static final int LONGEST = 65_536;

    /** Each digit in both its forms. */
    private static final String HEXADECIMAL = "00112233445566778899aAbBcCdDeEfF";

    /** So many parts that were left out are told one by one. */
    private static final int TOLD = 12;

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

    /** The same run with no step to rest at. */
    public Permalink whole() {
        return new Permalink(engine, seed, settings, edits, -1);
    }

    /** The settings of {@code config} that differ from the experiment's own. */
    public static List<Setting> settings(Experiment experiment, Config config) {
        return config.differences(experiment.base());
    }

    /** The text form, without a leading #. */
    public String text() {
        String made = engine.isEmpty() ? "" : "&eng=" + engine;
        StringBuilder text = new StringBuilder("v=" + GRAMMAR + made + "&seed=" + seedText(seed));
        for (Setting setting : settings) {
            text.append('&').append(setting.text());
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
        if (!Rule.Seed.isNumber(text)) {
            throw new InvalidInput(Problem.OUT_OF_RANGE, "seed", Rule.Seed.NUMBER, text);
        }
        return Rule.Seed.parse(text);
    }

    /**
     * Reads the text form, with or without its #, also where a program on the way has written signs as
     * %3A and the like. What is unknown or out of range is left out and said; the rest holds, and of
     * what is given twice the later. Never throws.
     */
    public static Read read(Experiment experiment, String engine, String text) {
        Reader reader = new Reader(experiment, plain(experiment, engine));
        if (text.length() > LONGEST) {
            reader.ignored.add(new InvalidInput(
                            Problem.OUT_OF_RANGE,
                            "length of the link",
                            "at most " + LONGEST,
                            String.valueOf(text.length()))
                    .getMessage());
        } else {
            String decoded = decoded(text);
            for (String part : Split.at('&', decoded.startsWith("#") ? decoded.substring(1) : decoded)) {
                if (!part.isEmpty()) {
                    reader.take(part);
                }
            }
        }
        return new Read(reader.link, reader.told());
    }

    /** With signs in place of %21 to %7E: no value has an & or a % of its own. Others stay as they are. */
    private static String decoded(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int code = text.charAt(at) == '%' && at + 2 < text.length()
                    ? hexadecimal(text.charAt(at + 1), text.charAt(at + 2))
                    : 0;
            boolean sign = code > ' ' && code <= '~';
            decoded.append(sign ? (char) code : text.charAt(at));
            at += sign ? 2 : 0;
        }
        return decoded.toString();
    }

    /** The number of two digits; 0 if they are none. */
    private static int hexadecimal(char first, char second) {
        int upper = HEXADECIMAL.indexOf(first) / 2;
        int lower = HEXADECIMAL.indexOf(second) / 2;
        return HEXADECIMAL.indexOf(first) < 0 || HEXADECIMAL.indexOf(second) < 0 ? 0 : 16 * upper + lower;
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
        List<Setting> changed = new ArrayList<>();
        for (Setting kept : settings) {
            if (kept.key() != setting.key()) {
                changed.add(kept);
            }
        }
        changed.add(setting);
        return new Permalink(engine, seed, changed, edits, step);
    }

    private static final class Reader {
        private final Experiment experiment;
        private final List<String> ignored = new ArrayList<>();
        private final Map<String, String> taken = new LinkedHashMap<>();
        private Permalink link;

        Reader(Experiment experiment, Permalink link) {
            this.experiment = experiment;
            this.link = link;
        }

        List<String> told() {
            if (ignored.size() <= TOLD) {
                return ignored;
            }
            List<String> told = new ArrayList<>(ignored.subList(0, TOLD));
            told.add((ignored.size() - TOLD) + " more");
            return told;
        }

        void take(String part) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (name.indexOf('.') > 0) {
                return; // a dial of an exhibit, which reads it itself
            }
            String value = equals < 0 ? "" : part.substring(equals + 1);
            try {
                take(name, value);
            } catch (InvalidInput refused) {
                ignored.add(refused.getMessage());
            }
        }

        private void take(String name, String value) {
            switch (name) {
                case "v" -> {
                    check(value.equals(GRAMMAR), name, GRAMMAR, value);
                    once(name, value);
                }
                case "eng" -> {
                    check(isEngine(value), name, "a letter and a number, such as r1", value);
                    link = link.withEngine(value);
                    once(name, value);
                }
                case "seed" -> {
                    link = link.withSeed(parseSeed(value));
                    once(name, value);
                }
                case "step" -> {
                    check(Edits.STEPS.accepts(value), name, Edits.STEPS.words(), value);
                    link = link.withStep((int) Decimal.parse(value));
                    once(name, value);
                }
                case "edits" -> takeEdits(value);
                default -> {
                    Setting setting = own(new Setting(Key.named(name), value));
                    link = link.withSetting(setting);
                    once(setting.key().id(), value);
                }
            }
        }

        private static boolean isEngine(String value) {
            boolean engine = value.length() >= 2 && value.length() <= 9;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                engine &= i == 0 ? c >= 'a' && c <= 'z' : c >= '0' && c <= '9';
            }
            return engine;
        }

        /** The setting as it is written here, if the experiment takes it. */
        private Setting own(Setting setting) {
            return new Setting(setting.key(), setting.key().read(experiment.with(experiment.base(), setting)));
        }

        /** Says so where the value before is left out. */
        private void once(String name, String value) {
            String before = taken.put(name, value);
            check(before == null || before.equals(value), name, "given once", before + ", then " + value);
        }

        /** Each change is taken or refused by itself. */
        private void takeEdits(String value) {
            for (String part : Split.at(';', value)) {
                try {
                    if (!part.isEmpty()) {
                        takeEdit(Edits.parseOne(part));
                    }
                } catch (InvalidInput refused) {
                    ignored.add(refused.getMessage());
                }
            }
        }

        private void takeEdit(Edits.Edit edit) {
            Rule live = new Rule.Choice(liveKeys());
            String id = edit.setting().key().id();
            check(live.accepts(id), "key in edits", live.words(), id);
            link = link.withEdits(link.edits.with(new Edits.Edit(edit.step(), own(edit.setting()))));
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

        private static void check(boolean holds, String name, String rule, String value) {
            if (!holds) {
                throw new InvalidInput(Problem.OUT_OF_RANGE, name, rule, value);
            }
        }
    }
}
