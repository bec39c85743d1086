package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;

final class ServeTest {
    @TempDir
    private Path directory;

    @Test
    void filesComeWithTheTypeThatBrowsersInsistOn() throws Exception {
        Map<String, String> types = Map.of(
                "index.html", "text/html",
                "page.js", "text/javascript",
                "trainer.wasm", "application/wasm",
                "icon.svg", "image/svg+xml",
                "tegum.css", "text/css");
        try (SiteServer server = server()) {
            for (Map.Entry<String, String> type : types.entrySet()) {
                Files.writeString(site().resolve(type.getKey()), "<x/>");
                HttpResponse<String> answer = get(server, "/" + type.getKey());
                assertEquals(200, answer.statusCode());
                assertEquals("<x/>", answer.body());
                String found = answer.headers().firstValue("Content-Type").orElse("none");
                assertEquals(type.getValue(), found.replaceFirst(";.*", ""), type.getKey());
            }
        }
    }

    @Test
    void anIndexStandsForItsDirectory() throws Exception {
        Files.createDirectories(site().resolve("e/five-features"));
        Files.writeString(site().resolve("e/five-features/index.html"), "five");
        try (SiteServer server = server()) {
            assertEquals("five", get(server, "/e/five-features/").body());
            // Without the slash relative addresses would point elsewhere, so the browser is sent to the slash.
            assertEquals(302, get(server, "/e/five-features").statusCode());
            assertEquals(404, get(server, "/e/").statusCode(), "a directory's list is nobody's business");
            assertEquals(404, get(server, "/nothing").statusCode());
        }
    }

    @Test
    void whatThereIsNotIsAnsweredByTheSitesOwnPageAtAnyDepth() throws Exception {
        Files.createDirectories(site().resolve("e"));
        Files.writeString(site().resolve("404.html"), "nothing here – sorry");
        try (SiteServer server = server()) {
            for (String path : List.of("/nothing", "/some/where/missing", "/some/where/", "/e/", "/page.js")) {
                HttpResponse<String> answer = get(server, path);
                assertEquals(404, answer.statusCode(), path);
                assertEquals("nothing here – sorry", answer.body(), path);
                assertEquals(
                        "text/html;charset=utf-8",
                        answer.headers().firstValue("Content-Type").orElse("none"));
            }
            assertEquals(200, get(server, "/404.html").statusCode());
            Files.writeString(site().resolve("page.js"), "there now");
            assertEquals("there now", get(server, "/page.js").body());
        }
    }

    @Test
    void whatWasJustBuiltIsWhatIsSeen() throws Exception {
        Files.writeString(site().resolve("page.js"), "old");
        try (SiteServer server = server()) {
            HttpResponse<String> old = get(server, "/page.js");
            assertEquals("no-cache", old.headers().firstValue("Cache-Control").orElse("none"));
            String tag = old.headers().firstValue("ETag").orElseThrow();
            assertEquals(304, get(server, "/page.js", "If-None-Match", tag).statusCode());
            Files.writeString(site().resolve("page.js"), "newer");
            assertEquals("newer", get(server, "/page.js", "If-None-Match", tag).body());
        }
    }

    @Test
    void nothingOutsideTheSiteIsServed() throws Exception {
        Files.writeString(directory.resolve("secret.txt"), "secret");
        try (SiteServer server = server()) {
            for (String path : List.of(
                    "/../secret.txt",
                    "/%2e%2e/secret.txt",
                    "/..%2fsecret.txt",
                    "/x/../../secret.txt",
                    "//../secret.txt",
                    "/..;/secret.txt",
                    "/..\\secret.txt",
                    directory.resolve("secret.txt").toString())) {
                String answer = raw(server, path);
                assertTrue(answer.matches("(?s)HTTP/1.1 (400|404) .*"), path + " gave " + answer);
                assertFalse(answer.endsWith("secret"), path);
            }
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = other.getLocalPort();
            InvalidInput refusal =
                    assertThrows(InvalidInput.class, () -> SiteServer.start(SiteServer.files(site()), port));
            assertEquals(
                    "tegum: port must be free, got " + port
                            + ": another program listens there; stop it, or take another with --port N",
                    Main.line(refusal));
            assertEquals(Problem.PORT_TAKEN, refusal.problem());
            assertThrows(InvalidInput.class, () -> SiteServer.check(port));
        }
    }

    @Test
    void aPortThatTheSystemWithholdsIsSaidInOneLine() {
        InvalidInput refusal = new InvalidInput(
                Problem.PORT_REFUSED, "port", "one that this system lets you open", "80 (Permission denied)");
        assertEquals(
                "tegum: port must be one that this system lets you open, got 80 (Permission denied); take another with"
                        + " --port N",
                Main.line(refusal));
    }

    @Test
    void theServerAnswersToThisMachineOnly() throws Exception {
        try (SiteServer server = server()) {
            for (var networkInterface :
                    java.net.NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : networkInterface.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThrows(IOException.class, () -> new Socket(address, server.port()).close());
                    }
                }
            }
        }
    }

    @Test
    void optionsAreCheckedByName() throws Exception {
        assertEquals(new Serve.Options(Path.of("target", "site"), 8080, false), Serve.Options.parse());
        assertEquals(new Serve.Options(Path.of("x"), 8080, true), Serve.Options.parse("--check", "--site", "x"));
        assertEquals(
                9000, Serve.Options.parse("--port", "8000", "--port", "9000").port());
        assertEquals(1, Serve.Options.parse("--port", "1").port());
        assertEquals(65535, Serve.Options.parse("--port", "65535").port());
        for (String value : List.of("0", "65536", "-1", "80.5", "x", "", "NaN", "99999999999", "1e999")) {
            assertEquals(
                    "port must be a whole number from 1 to 65535, got " + (value.isEmpty() ? "nothing" : value),
                    refusal("--port", value));
        }
        assertEquals("--port must be followed by a value, got nothing", refusal("--port"));
        assertEquals("option must be one of --port, --site, --check, got --prot", refusal("--prot", "1"));
        assertEquals("option must be written with two dashes, got 9000", refusal("9000"));
    }

    private static String refusal(String... args) {
        return String.valueOf(assertThrows(InvalidInput.class, () -> Serve.Options.parse(args))
                .getMessage());
    }

    @Test
    void aBrowserOpensOnlyWhereThereIsADesktop() {
        assertEquals(List.of(), Serve.browser(Map.of(), "Linux"));
        assertEquals(List.of("xdg-open"), Serve.browser(Map.of("DISPLAY", ":0"), "Linux"));
        assertEquals(List.of("xdg-open"), Serve.browser(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertEquals(List.of("open"), Serve.browser(Map.of(), "Mac OS X"));
        assertEquals(List.of(), Serve.browser(Map.of("SSH_CONNECTION", "x"), "Mac OS X"));
    }

    private Path site() throws IOException {
        return Files.createDirectories(directory.resolve("site"));
    }

    private SiteServer server() throws Exception {
        return SiteServer.start(SiteServer.files(site()), 0);
    }

    private static HttpResponse<String> get(SiteServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request that no client has tidied up. */
    private static String raw(SiteServer server, String path) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
