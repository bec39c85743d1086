package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build puts together: is it all there, and does it run? */
@Tag("browser")
final class SiteTest {
    private static final Path SITE = Path.of(System.getProperty("tegum.site", "target/site"));
    private static final Path STRICT = Path.of(System.getProperty("tegum.site.strict", "target/site-strict"));

    @Test
    void bothSitesHoldTheSameFiles() throws IOException {
        assertEquals(files(SITE), files(STRICT));
        for (String name :
                List.of("index.html", "page.js", "kernel.js", "trainer.js", "trainer.wasm", "teavm-runtime.js")) {
            assertTrue(files(SITE).contains(name), name);
        }
        assertFalse(files(SITE).contains("three-entry.js"));
        assertFalse(files(SITE).toString().contains("templates"));
    }

    @Test
    void theStrictSiteHasItsOwnScripts() throws IOException {
        for (String name : List.of("page.js", "figure.js", "kernel.js", "trainer.js", "trainer.wasm")) {
            assertTrue(
                    Files.size(STRICT.resolve(name)) > Files.size(SITE.resolve(name)),
                    name + " is no larger if strict");
        }
    }

    @Test
    void threeIsSmallAndCarriesItsLicence() throws IOException {
        int weight = gzip(SITE.resolve("three.js"));
        assertTrue(weight <= 155_000, weight + " bytes");
        assertTrue(Files.readString(SITE.resolve("three.LICENSE.txt")).startsWith("The MIT License"));
        assertTrue(Files.readString(SITE.resolve("three.js")).contains("three.LICENSE.txt"));
    }

    @Test
    void threeDraws(@TempDir Path directory) throws IOException {
        Files.copy(SITE.resolve("three.js"), directory.resolve("three.js"));
        Files.writeString(directory.resolve("index.html"), """
                <!doctype html><title>three</title><link rel=icon href=data:,><canvas id=c width=64 height=64></canvas>
                <script src=three.js></script>
                <script>
                const renderer = new THREE.WebGLRenderer({canvas: c, preserveDrawingBuffer: true});
                const scene = new THREE.Scene();
                const triangle = new THREE.BufferGeometry();
                const corners = new Float32Array([-1, -1, 0, 1, -1, 0, 0, 1, 0]);
                triangle.setAttribute('position', new THREE.BufferAttribute(corners, 3));
                scene.add(new THREE.Mesh(triangle, new THREE.MeshBasicMaterial({color: 0xff0000})));
                renderer.render(scene, new THREE.OrthographicCamera(-1, 1, 1, -1, -1, 1));
                const pixel = new Uint8Array(4);
                const gl = renderer.getContext();
                gl.readPixels(32, 32, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
                document.title = pixel.join();
                </script>""");
        try (SiteUnderTest site = SiteUnderTest.serve(directory, Map.of());
                Browser browser = Browser.open()) {
            browser.go(site.url(""));
            assertEquals(
                    "255,0,0,255",
                    browser.value("document.title"),
                    () -> browser.problems().toString());
        }
    }

    private static List<String> files(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static int gzip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        }
        return bytes.size();
    }
}
