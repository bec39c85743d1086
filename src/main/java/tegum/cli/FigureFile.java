package tegum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tegum.experiment.Config;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;
import tegum.experiment.Rule;
import tegum.view.SvgSurface;
import tegum.view.Theme;
import tegum.view.View;

/** {@code tegum figure}: the model in focus, trained to the end of its plan and drawn. */
final class FigureFile {
    private static final List<String> OPTIONS =
            List.of("--view", "--exhibit", "--pane", "--dial", "--out", "--theme", "--width");
    private static final Rule THEMES = new Rule.Choice(List.of("light", "dark"));
    private static final Rule.Whole WIDTHS = new Rule.Whole(160, 4096);
    private static final int WIDTH = 720;

    private FigureFile() {}

    /**
     * Draws; into a file if one is named.
     *
     * @param arguments {@code ID [--view VIEW] [--out FILE] [--theme T] [--width N] [--seed N] …}
     * @return what is to be printed: the SVG, or nothing once it is in the file
     */
    static String run(List<String> arguments) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(Request.OPTIONS);
        Arguments parsed = Arguments.parse(arguments, options, List.of());
        Request request = Request.of(parsed);
        Theme theme = parsed.value("--theme", THEMES, "light").equals("light") ? Theme.LIGHT : Theme.DARK;
        int width = parsed.whole("--width", WIDTHS, WIDTH);
        String out = parsed.value("--out", "");
        if (parsed.has("--out")) {
            check(out);
        }
        String svg = parsed.has("--exhibit")
                ? ExhibitFile.svg(request.entry(), parsed, theme, width)
                : model(request, parsed, theme, width);
        if (parsed.has("--out")) {
            write(out, svg);
            return "";
        }
        return svg;
    }

    private static String model(Request request, Arguments parsed, Theme theme, int width) {
        Config config = request.experiment().with(request.experiment().base(), request.settings());
        View view = parsed.has("--view")
                ? Pictures.named(parsed.value("--view", ""))
                : Pictures.main(request.experiment(), config.hidden());
        Trained trained = Trained.of(config, config.run(request.experiment().id(), request.seed()));
        return SvgSurface.of(view, trained.scene(), theme, width);
    }

    /** Refuses a file that cannot be written, before time is spent on training. */
    private static void check(String out) {
        try {
            Path file = Path.of(out).toAbsolutePath();
            Path directory = file.getParent();
            boolean good = directory != null
                    && Files.isDirectory(directory)
                    && !Files.isDirectory(file)
                    && Files.isWritable(Files.exists(file) ? file : directory);
            if (!good) {
                throw cannotWrite(out);
            }
        } catch (InvalidPathException e) {
            throw cannotWrite(out);
        }
    }

    private static void write(String out, String svg) {
        try {
            Files.writeString(Path.of(out), svg);
        } catch (IOException e) {
            throw cannotWrite(out);
        }
    }

    private static InvalidInput cannotWrite(String out) {
        return new InvalidInput(Problem.CANNOT_WRITE, "out", "a file in a directory that may be written to", out);
    }
}
