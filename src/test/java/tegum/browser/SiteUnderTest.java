package tegum.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;
import tegum.cli.SiteServer;

/**
 * A directory served as somebody might host it: below a sub-path, with headers of the host's own, under two origins.
 *
 * <p>The same server answers at {@code localhost} and at {@code 127.0.0.1}, which browsers take for two sites.
 */
final class SiteUnderTest implements AutoCloseable {
    private static final String PREFIX = "/some/where";

    private final SiteServer server;
    private final List<Exchange> exchanges;

    /** One answered request: path below the site with its query, status, and bytes of the body as sent. */
    record Exchange(String path, int status, long bytes) {}

    private SiteUnderTest(SiteServer server, List<Exchange> exchanges) {
        this.server = server;
        this.exchanges = exchanges;
    }

    /** The site as it is published. */
    static SiteUnderTest production() {
        return serve(Path.of(System.getProperty("tegum.site", "target/site")), Map.of());
    }

    /** The site from TeaVM's strict build, where a wrong index or a null is an error instead of nonsense. */
    static SiteUnderTest strict() {
        return serve(Path.of(System.getProperty("tegum.site.strict", "target/site-strict")), Map.of());
    }

    /** Any directory, with {@code headers} on every answer. */
    static SiteUnderTest serve(Path directory, Map<String, String> headers) {
        List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        Handler files = new ContextHandler(SiteServer.files(directory.toAbsolutePath()), PREFIX);
        Handler recorder = new Handler.Wrapper(files) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                headers.forEach(response.getHeaders()::put);
                String path = request.getHttpURI().getPathQuery();
                String below = path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length() + 1) : path;
                Request.addCompletionListener(
                        request,
                        failure -> exchanges.add(
                                new Exchange(below, response.getStatus(), Response.getContentBytesWritten(response))));
                return super.handle(request, response, callback);
            }
        };
        return new SiteUnderTest(SiteServer.start(recorder, 0), exchanges);
    }

    /** The address of a file of the site. */
    String url(String path) {
        return "http://localhost:" + server.port() + PREFIX + "/" + path;
    }

    /** The address of the same file under another origin, which is also another site. */
    String otherOrigin(String path) {
        return "http://127.0.0.1:" + server.port() + PREFIX + "/" + path;
    }

    /** Everything that was asked for and answered so far, by pages and workers alike. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        server.close();
    }
}
