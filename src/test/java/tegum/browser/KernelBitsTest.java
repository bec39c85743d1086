package tegum.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tegum.experiment.Config;
import tegum.experiment.Experiment;
import tegum.experiment.Experiments;
import tegum.experiment.Setting;
import tegum.kernel.Form;
import tegum.kernel.Interpreter;
import tegum.kernel.KernelEngine;
import tegum.kernel.KernelFingerprint;
import tegum.kernel.KernelHost;
import tegum.kernel.KernelRefused;
import tegum.train.Checkpoint;

/** Kernels arrive at the same bits in the browser and in an interpreter on the JVM. */
@Tag("browser")
final class KernelBitsTest {
    private static final int STEPS = 24;

    /** Each takes another form, or an odd shape. */
    private static final List<String> SETTINGS = List.of(
            "n=5 m=2 p=1 batch=100",
            "n=1 m=1 p=0.3 batch=3",
            "n=7 m=3 p=0.05 batch=1000",
            "n=33 m=9 p=0.2 batch=64 opt=adamw wd=0.1",
            "n=60 m=4 p=0.01 batch=256",
            "n=120 m=20 p=0.02 batch=128",
            "n=100 m=40 p=0.01 batch=300");

    private static Checkpoint trained(String settings, KernelHost host, Set<Form> seen) throws KernelRefused {
        Experiment experiment = Experiments.named("five-features");
        Config config = experiment.base().with(Setting.parseAll(settings));
        KernelEngine engine = new KernelEngine(config.run("", 7), host);
        assertTrue(engine.check().passes(), settings);
        engine.advance(STEPS);
        seen.add(engine.form());
        return engine.checkpoint();
    }

    @Test
    void trainingArrivesAtTheBitsOfTheInterpreter() throws KernelRefused {
        try (SiteUnderTest site = SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("three.LICENSE.txt")); // a document without the pages' policy
            KernelHost chromium = new ChromiumHost(browser);
            Set<Form> seen = EnumSet.noneOf(Form.class);
            for (String settings : SETTINGS) {
                Checkpoint expected = trained(settings, new Interpreter(), seen);
                Checkpoint found = trained(settings, chromium, seen);
                assertArrayEquals(expected.snapshot().params(), found.snapshot().params(), settings);
                assertArrayEquals(expected.moments().first(), found.moments().first(), settings);
                assertArrayEquals(expected.moments().second(), found.moments().second(), settings);
                assertArrayEquals(expected.generator(), found.generator(), settings);
                assertEquals(expected.snapshot().loss(), found.snapshot().loss(), settings);
            }
            assertTrue(seen.size() >= 3, "forms seen: " + seen);
        }
    }

    @Test
    void everyFormArrivesAtTheRecordedBits() throws KernelRefused, IOException {
        try (SiteUnderTest site = SiteUnderTest.production();
                Browser browser = Browser.open()) {
            browser.go(site.url("three.LICENSE.txt")); // a document without the pages' policy
            List<String> recorded = Files.readAllLines(Path.of("src/test/resources/golden/kernel-digests.txt"));
            assertEquals(recorded, KernelFingerprint.lines(new ChromiumHost(browser)));
        }
    }
}
