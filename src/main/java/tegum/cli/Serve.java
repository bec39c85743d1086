package tegum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code tegum serve}: the built site on http://localhost:8080.
 *
 * <p>{@code --port N} takes another port; {@code --site DIRECTORY} and {@code --check} (only say whether the other
 * options would do) are for the launcher.
 */
public final class Serve {
    private static final int DEFAULT_PORT = 8080;

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
        } catch (UsageException e) {
            System.err.println("tegum: " + e.getMessage());
            System.exit(2);
        }
    }

    /** What the command line says. */
    record Options(Path site, int port, boolean check) {
        static Options parse(String... args) throws UsageException {
            Path site = Path.of("target", "site");
            int port = DEFAULT_PORT;
            boolean check = false;
            for (int i = 0; i < args.length; i++) {
                String key = args[i];
                if (key.equals("--check")) {
                    check = true;
                } else if (key.equals("--port") || key.equals("--site")) {
                    if (++i == args.length) {
                        throw new UsageException(key.substring(2) + " must be followed by a value, got none");
                    }
                    if (key.equals("--port")) {
                        port = port(args[i]);
                    } else {
                        site = Path.of(args[i]);
                    }
                } else {
                    throw new UsageException("option must be --port, got " + key);
                }
            }
            return new Options(site, port, check);
        }

        private static int port(String text) throws UsageException {
            if (text.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(text);
                if (port >= 1 && port <= 65535) {
                    return port;
                }
            }
            throw new UsageException("port must be a whole number from 1 to 65535, got " + text);
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
