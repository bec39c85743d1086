package tegum.experiment;

import tegum.math.Digest;
import tegum.math.Half;

/**
 * A survey's results as a file: one line of text that says what it is, then for each cell and model the loss
 * (32 bits) and the parameters (16 bits each), lowest byte first.
 */
public final class Baked {
    private static final String MAGIC = "tegum-baked/1";

    private Baked() {}

    /** Where the site keeps a survey's file, from its root. */
    public static String file(Survey survey) {
        return "baked/" + survey.experiment() + "-" + survey.id() + ".tgm";
    }

    /**
     * The file of complete results.
     *
     * @param engine version of the arithmetic
     */
    public static byte[] encode(Survey survey, Results results, String engine) {
        int length = 0;
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            length += survey.kept() * (4 + 2 * params(survey, cell));
        }
        byte[] body = new byte[length];
        int at = 0;
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            Results.Answer answer = results.get(cell);
            if (answer == null) {
                throw new IllegalArgumentException("cell " + cell + " is not there");
            }
            for (int k = 0; k < survey.kept(); k++) {
                at = put(body, at, Float.floatToIntBits(answer.losses()[k]), 4);
                for (float value : answer.params()[k]) {
                    at = put(body, at, Half.bits(value), 2);
                }
            }
        }
        String line = MAGIC + " " + survey.key() + " " + engine + " " + digest(body, 0) + "\n";
        byte[] file = new byte[line.length() + length];
        for (int i = 0; i < line.length(); i++) {
            file[i] = (byte) line.charAt(i);
        }
        System.arraycopy(body, 0, file, line.length(), length);
        return file;
    }

    /**
     * The results in a file.
     *
     * @param engine version of the arithmetic that runs here
     * @throws InvalidInput if the file is damaged, or belongs to another survey or engine
     */
    public static Results decode(Survey survey, byte[] file, String engine) {
        String line = line(file);
        String start = MAGIC + " " + survey.key() + " " + engine + " ";
        if (!line.startsWith(MAGIC)) {
            throw unusable("the file is no such file");
        }
        if (!line.startsWith(start)) {
            throw unusable("they belong to another version");
        }
        int at = line.length() + 1;
        if (!line.substring(start.length()).equals(digest(file, at))) {
            throw unusable("the file is damaged");
        }
        Results results = Results.empty(survey.cells().size());
        for (int cell = 0; cell < survey.cells().size(); cell++) {
            float[] losses = new float[survey.kept()];
            float[][] params = new float[survey.kept()][params(survey, cell)];
            for (int k = 0; k < losses.length; k++) {
                losses[k] = Float.intBitsToFloat(get(file, at, 4));
                at += 4;
                for (int i = 0; i < params[k].length; i++) {
                    params[k][i] = Half.number(get(file, at, 2));
                    at += 2;
                }
            }
            results = results.with(cell, new Results.Answer(losses, params));
        }
        return results.from("precomputed with the same code, " + seeds(survey));
    }

    private static String seeds(Survey survey) {
        String first = Integer.toUnsignedString(survey.seed());
        boolean many = survey.method() == Survey.Method.TRAIN && survey.models() > 1;
        return many
                ? "seeds " + first + " to " + Integer.toUnsignedString(survey.seed() + survey.models() - 1)
                : "seed " + first;
    }

    private static int params(Survey survey, int cell) {
        Config config = survey.config(cell);
        return config.features() * (config.hidden() + 1);
    }

    private static int put(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
        return at + count;
    }

    private static int get(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xFF) << (8 * i);
        }
        return value;
    }

    /** Up to the first line break; what is long has none and is no such file. */
    private static String line(byte[] file) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(file.length, 200) && file[i] != '\n'; i++) {
            line.append((char) file[i]);
        }
        return line.toString();
    }

    private static String digest(byte[] bytes, int from) {
        Digest digest = new Digest().add(bytes.length - from);
        for (int i = from; i < bytes.length; i++) {
            digest.add(bytes[i]);
        }
        return digest.text();
    }

    private static InvalidInput unusable(String why) {
        return new InvalidInput(Problem.BAKED_UNUSABLE, "baked", "", why);
    }
}
