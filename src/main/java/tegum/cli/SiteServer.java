package tegum.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import tegum.experiment.InvalidInput;
import tegum.experiment.Problem;

/**
 * A directory of static files over HTTP, to this machine only. Nothing is kept in memory and browsers are told to ask
 * every time, so what was just built is what is seen.
 */
public final class SiteServer implements AutoCloseable {
    private final Server server;
    private final int port;

    private SiteServer(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Serves {@code handler} on every address that "localhost" stands for.
     *
     * @param port from 1 to 65535, or 0 for any that is free
     * @throws InvalidInput if another program has the port or the system does not let us have it
     */
    public static SiteServer start(Handler handler, int port) {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        try {
            List<ServerSocketChannel> channels = open(port);
            for (ServerSocketChannel channel : channels) {
                ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
                connector.open(channel);
                server.addConnector(connector);
            }
            server.setHandler(handler);
            server.start();
            return new SiteServer(server, ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        } catch (InvalidInput e) {
            throw e;
        } catch (Exception e) { // what Jetty declares
            throw new IllegalStateException("the server does not start", e);
        }
    }

    /**
     * Answers as GitHub's pages do, with the files below {@code directory}: an index.html stands for its directory,
     * and the root's 404.html, with status 404, for whatever there is not.
     */
    public static Handler files(Path directory) {
        Handler notFound = new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws IOException {
                Path page = directory.resolve("404.html");
                if (!Files.isRegularFile(page)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                    return true;
                }
                response.setStatus(HttpStatus.NOT_FOUND_404);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
                response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
                response.write(true, ByteBuffer.wrap(Files.readAllBytes(page)), callback);
                return true;
            }
        };
        ResourceHandler files = new ResourceHandler(notFound) {
            @Override
            protected ResourceService newResourceService() {
                return new ResourceService() {
                    /** A directory without an index is nobody's business either. */
                    @Override
                    protected void writeHttpError(Request request, Response response, Callback callback, int status) {
                        try {
                            if (status != HttpStatus.FORBIDDEN_403) {
                                super.writeHttpError(request, response, callback, status);
                            } else {
                                notFound.handle(request, response, callback);
                            }
                        } catch (Exception e) { // what Jetty declares
                            callback.failed(e);
                        }
                    }
                };
            }

            @Override
            protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized pool) {
                return new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), pool);
            }
        };
        files.setBaseResource(ResourceFactory.of(files).newResource(directory));
        files.setDirAllowed(false);
        files.setEtags(true);
        files.setCacheControl("no-cache");
        return files;
    }

    /** The port that browsers find it at. */
    public int port() {
        return port;
    }

    /** Waits until the server ends. */
    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // what Jetty declares
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    /** Says whether {@link #start} would get the port, by taking it for a moment. */
    static void check(int port) {
        try {
            close(open(port));
        } catch (IOException e) {
            throw new IllegalStateException("the port cannot be given back", e);
        }
    }

    /** One listening channel for each address of localhost; the first says the port, if any will do. */
    private static List<ServerSocketChannel> open(int port) throws IOException {
        List<ServerSocketChannel> channels = new ArrayList<>();
        int chosen = port;
        for (InetAddress host : InetAddress.getAllByName("localhost")) {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(host, chosen));
                channels.add(channel);
                chosen = channel.socket().getLocalPort();
            } catch (IOException e) {
                channel.close();
                boolean taken = answers(host, chosen);
                // An address that is listed but not there, such as ::1 without IPv6, is no loss once another is open.
                if (taken || channels.isEmpty()) {
                    close(channels);
                    throw taken ? taken(chosen) : refused(chosen, e);
                }
            }
        }
        return channels;
    }

    private static void close(List<ServerSocketChannel> channels) throws IOException {
        for (ServerSocketChannel channel : channels) {
            channel.close();
        }
    }

    private static boolean answers(InetAddress host, int port) {
        try (Socket socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static InvalidInput taken(int port) {
        return new InvalidInput(Problem.PORT_TAKEN, "port", "free", String.valueOf(port));
    }

    private static InvalidInput refused(int port, IOException cause) {
        return new InvalidInput(
                Problem.PORT_REFUSED,
                "port",
                "one that this system lets you open",
                port + " (" + cause.getMessage() + ")");
    }
}
