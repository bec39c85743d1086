package tegum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where a program is missing that it needs. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    /** What the launcher leans on before it looks for what may be missing. */
    private static final List<String> TOOLS = List.of("dirname", "head", "sed");

    @TempDir
    private Path programs;

    @Test
    void theBenchmarkWithoutNodeSaysSo() throws Exception {
        String line = "tegum: the benchmark needs Node and npm for TensorFlow.js (Debian: apt-get install nodejs npm)";
        assertRefused(line, "bench");
        provide("node"); // npm is a package of its own
        assertRefused(line, "bench", "--quick");
    }

    @Test
    void theBenchmarkWithoutBrowserSaysSo() throws Exception {
        provide("node");
        provide("npm");
        assertRefused(
                "tegum: the benchmark needs Chrome or Chromium and its chromedriver"
                        + " (Debian: apt-get install chromium chromium-driver)",
                "bench");
    }

    private void provide(String program) throws IOException {
        Path file = Files.writeString(programs.resolve(program), "#!/bin/sh\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private void assertRefused(String line, String... arguments) throws Exception {
        for (String tool : TOOLS) {
            if (!Files.exists(programs.resolve(tool))) {
                Files.createSymbolicLink(programs.resolve(tool), found(tool));
            }
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", "tegum"));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("PATH", programs.toString());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        launcher.environment().keySet().removeAll(List.of("TEGUM_CHROME", "TEGUM_CHROMEDRIVER"));
        Process process = launcher.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(line + "\n", said);
        assertEquals(2, process.waitFor());
    }

    private static Path found(String tool) {
        for (String directory : System.getenv("PATH").split(":", -1)) {
            Path file = Path.of(directory, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException(tool + " is not on the path");
    }
}
