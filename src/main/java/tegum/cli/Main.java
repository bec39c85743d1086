package tegum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;

/** The command line behind the launcher {@code tegum}, which keeps for itself what builds and tests. */
public final class Main {
    /** Version of the project, as the build file says it. */
    static final String VERSION = "0.1.0";

    /** The exit code where arguments cannot be taken. */
    static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] args) {
        int code = run(args, stream(FileDescriptor.out), stream(FileDescriptor.err));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code: 0, or 2 where the arguments cannot be taken, with one line on {@code err}
     *     and nothing on {@code out}
     */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            out.print(answer(Arrays.asList(args)));
            out.flush();
            return 0;
        } catch (InvalidInput refused) {
            err.println(line(refused));
            return REFUSED;
        }
    }

    private static String answer(List<String> args) {
        if (args.isEmpty() || args.contains("--help") || args.contains("-h")) {
            return Help.text();
        }
        List<String> rest = args.subList(1, args.size());
        switch (args.get(0)) {
            case "help" -> {
                nothing(rest);
                return Help.text();
            }
            case "list" -> {
                nothing(rest);
                return Listing.text();
            }
            case "train" -> {
                return Training.run(rest);
            }
            case "figure" -> {
                return FigureFile.run(rest);
            }
            case "theory" -> {
                return TheoryReport.run(rest);
            }
            case "sweep" -> {
                return Sweeping.run(rest);
            }
            case "bake" -> {
                return Baking.run(rest);
            }
            case "verify" -> {
                return Verifying.run(rest);
            }
            case "bench" ->
                throw new InvalidInput(
                        Problem.UNKNOWN_OPTION,
                        "option",
                        "--quick or --page, or left out",
                        rest.isEmpty() ? "" : rest.get(0));
            case "site" -> {
                return site(rest);
            }
            default ->
                throw new InvalidInput(
                        Problem.UNKNOWN_COMMAND,
                        "command",
                        "one of serve, test, bench, list, train, theory, figure, sweep, bake, verify, help",
                        args.get(0));
        }
    }

    /** For the build: the pages, into the directory of the site. */
    private static String site(List<String> rest) {
        Arguments parsed = Arguments.parse(rest, List.of("--out", "--templates"), List.of());
        String out = parsed.atMost(0).value("--out", "target/site");
        String templates = parsed.value("--templates", "webapp/templates");
        if (!Files.isDirectory(Path.of(templates))) {
            throw new InvalidInput(
                    Problem.OUT_OF_RANGE, "templates", "the directory of the pages' templates", templates);
        }
        try {
            Site.write(Path.of(templates), Path.of(out));
            return "";
        } catch (IOException e) {
            throw new InvalidInput(Problem.CANNOT_WRITE, "out", "a directory that may be written to", out);
        }
    }

    private static void nothing(List<String> rest) {
        Arguments.parse(rest, List.of(), List.of()).atMost(0);
    }

    /** A refusal as the user reads it. Control characters of a value must not break the line. */
    static String line(InvalidInput refused) {
        return "tegum: " + String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }
}
