package tegum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tegum.experiment.InvalidInput;
import tegum.experiment.Rule;

/**
 * {@code tegum serve}: the built site on http://localhost:8080.
 *
 * <p>{@code --port N} takes another port; {@code --site DIRECTORY} and {@code --check} (only say whether the other
 * options would do) are for the launcher.
 */
public final class Serve {
    private static final int DEFAULT_PORT = 8080;
    private static final Rule.Whole PORTS = new Rule.Whole(1, 65535);

    private Serve() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            Options options = Options.parse(args);
            if (options.check) {
                SiteServer.check(options.port);
                return;
            }
            SiteServer server = SiteServer.start(SiteServer.files(options.site), options.port);
            String address = "http://localhost:" + server.port();
            System.out.println("Tegum is at " + address + " (Ctrl-C stops it)");
            openBrowser(browser(System.getenv(), System.getProperty("os.name", "")), address);
            server.join();
        } catch (InvalidInput refused) {
            System.err.println(Main.line(refused));
            System.exit(Main.REFUSED);
        }
    }

    /** What the command line says. */
    record Options(Path site, int port, boolean check) {
        static Options parse(String... args) {
            Arguments given = Arguments.parse(List.of(args), List.of("--port", "--site"), List.of("--check"))
                    .atMost(0);
            return new Options(
                    Path.of(given.value("--site", "target/site")),
                    given.whole("--port", PORTS, DEFAULT_PORT),
                    given.has("--check"));
        }
    }

    /** The program that opens an address on this desktop, or nothing where there is no desktop. */
    static List<String> browser(Map<String, String> environment, String system) {
        if (system.startsWith("Mac")) {
            return environment.containsKey("SSH_CONNECTION") ? List.of() : List.of("open");
        }
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
                ? List.of("xdg-open")
                : List.of();
    }

    private static void openBrowser(List<String> command, String address) {
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command.get(0), address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program: the address is on the screen.
        }
    }
}
