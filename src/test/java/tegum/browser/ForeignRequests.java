package tegum.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A proxy that lets nothing through and remembers who knocked. Browsers reach localhost without a proxy, so whatever
 * comes here wanted to leave the machine: from a page, a frame or a worker.
 */
final class ForeignRequests implements AutoCloseable {
    /** Where Chrome itself calls home when its switches do not keep it from it; no page of ours would. */
    private static final Pattern ERRANDS = Pattern.compile(
            "(CONNECT |[A-Z]+ http://)(accounts\\.google\\.com|(android\\.)?clients[0-9]?\\.google\\.com|"
                    + "(update|optimizationguide-pa|safebrowsing|content-autofill)\\.googleapis\\.com)[:/].*");

    private final ServerSocket socket;
    private final List<String> targets = new CopyOnWriteArrayList<>();

    ForeignRequests() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::refuseAll, "foreign requests");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was asked for, such as {@code GET http://example.com/x} or {@code CONNECT example.com:443}. */
    List<String> targets() {
        return List.copyOf(targets);
    }

    private void refuseAll() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(2_000);
                String line = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))
                        .readLine();
                if (line != null && !ERRANDS.matcher(line).matches()) {
                    targets.add(line.replaceFirst(" HTTP/.*", ""));
                }
                OutputStream out = client.getOutputStream();
                out.write("HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // The browser went away, or this proxy was closed: the loop's condition knows which.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
