package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tegum.experiment.exhibit.AntiprismHeight;
import tegum.experiment.exhibit.FourDensities;
import tegum.experiment.exhibit.IgnoredDirections;
import tegum.experiment.exhibit.PolytopeGallery;
import tegum.experiment.exhibit.SparseClouds;
import tegum.experiment.exhibit.ThomsonArrangements;
import tegum.experiment.exhibit.WhySparse;
import tegum.view.Mark;

/** What the exhibits of E0 and E10 say, and how they answer hands. */
final class PolytopeExhibitsTest {
    private static Dial dial(Exhibit exhibit, String id) {
        for (Dial dial : exhibit.dials()) {
            if (dial.id().equals(id)) {
                return dial;
            }
        }
        throw new AssertionError(id);
    }

    private static List<Finding> findings(Exhibit exhibit, String dial, double value) {
        return exhibit.findings(State.of(exhibit).with(dial(exhibit, dial), value));
    }

    /** Every sample that can be chosen, at five densities: four deviations are seldom passed, and never here. */
    @Test
    void cloudsAgreeWithTheirShares() {
        SparseClouds clouds = new SparseClouds();
        for (double density : new double[] {1, 0.7, 0.1, 0.03, 0.003}) {
            for (int sample = 0; sample < 8; sample++) {
                State state =
                        State.of(clouds).with(dial(clouds, "density"), density).with(dial(clouds, "sample"), sample);
                for (Finding finding : clouds.findings(state)) {
                    assertEquals(Verdict.MATCHES, finding.verdict(), density + " " + sample + " " + finding);
                }
            }
        }
    }

    @Test
    void countsAddUpToTheSamples() {
        SparseClouds clouds = new SparseClouds();
        int sum = 0;
        for (List<String> row :
                clouds.panes(State.of(clouds)).get(0).picture().table().rows()) {
            sum += Integer.parseInt(row.get(1));
        }
        assertEquals(1000, sum);
    }

    @Test
    void kurtosisOfSamplesIsAsItShouldBe() {
        WhySparse why = new WhySparse();
        for (double density : new double[] {1, 0.7, 0.1, 0.003}) {
            for (Finding finding : findings(why, "density", density)) {
                assertEquals(Verdict.MATCHES, finding.verdict(), density + " " + finding);
            }
        }
        assertTrue(findings(why, "density", 0.003).get(0).expected().contains("598"));
    }

    @Test
    void polytopesAgreeWithThePaperButForTheHeightAndTheMisprint() {
        PolytopeGallery gallery = new PolytopeGallery();
        int misprints = 0;
        for (int k = 0; k < 14; k++) {
            for (Finding finding : findings(gallery, "polytope", k)) {
                boolean misprint = finding.what().equals("Printed comparison");
                misprints += misprint ? 1 : 0;
                boolean antiprism = k == 10 && !finding.what().startsWith("Loss");
                Verdict expected = misprint ? Verdict.DIFFERS : antiprism ? Verdict.CLOSE : Verdict.MATCHES;
                assertEquals(expected, finding.verdict(), k + " " + finding);
                assertTrue(!misprint || finding.found().startsWith("5 × 3/5 = 3 "), finding.toString());
            }
        }
        assertEquals(1, misprints);
    }

    @Test
    void chargesHaveTheirKnownEnergies() {
        ThomsonArrangements thomson = new ThomsonArrangements();
        for (int k = 0; k < 11; k++) {
            List<Finding> findings = findings(thomson, "count", k);
            assertEquals(Verdict.MATCHES, findings.get(0).verdict(), findings.toString());
            // up to six charges' places cost nothing, and the icosahedron is the best of twelve
            boolean same = k <= 4 || k == 10;
            assertEquals(same ? Verdict.MATCHES : Verdict.CLOSE, findings.get(1).verdict(), findings.toString());
        }
    }

    @Test
    void ignoredVectorsGiveTheirPolytopes() {
        IgnoredDirections ignored = new IgnoredDirections();
        for (int k = 0; k < 7; k++) {
            for (Finding finding : findings(ignored, "ignored", k)) {
                assertEquals(Verdict.MATCHES, finding.verdict(), k + " " + finding);
            }
        }
        // with the last entry gone, two features are opposite and the third has a dimension of its own
        assertEquals("1/2 to 1", findings(ignored, "weight", 0).get(1).found());
    }

    @Test
    void theAntiprismIsNearThreeEighths() {
        AntiprismHeight height = new AntiprismHeight();
        List<Finding> findings = height.findings(State.of(height));
        assertEquals(Verdict.CLOSE, findings.get(0).verdict());
        assertTrue(findings.get(0).found().startsWith("0.368 at h/r = 0.606"), findings.toString());
        assertEquals(Verdict.MATCHES, findings.get(1).verdict());
    }

    @Test
    void aSmallPictureIsPicked() {
        PolytopeGallery gallery = new PolytopeGallery();
        State state = State.of(gallery);
        Dial dial = dial(gallery, "polytope");
        assertEquals(4, gallery.pick(state, 3, Mark.feature(4)).get(dial));
        assertEquals(state.get(dial), gallery.pick(state, 0, Mark.feature(4)).get(dial));
        assertEquals(state.get(dial), gallery.pick(state, 3, Mark.NONE).get(dial));
    }

    /** What lies in front follows the pointer, goes round at half a turn, and stops at the top. */
    @Test
    void draggingTurns() {
        FourDensities clouds = new FourDensities();
        State state = State.of(clouds);
        Dial turn = dial(clouds, "turn");
        Dial tilt = dial(clouds, "tilt");
        State right = clouds.drag(state, new Drag(2, Mark.NONE, 300, 300, 100, 100, 120, 110));
        assertEquals(state.get(turn) - 10, right.get(turn), 1e-9);
        assertEquals(state.get(tilt) + 5, right.get(tilt), 1e-9);
        State round = clouds.drag(state, new Drag(0, Mark.NONE, 300, 300, 0, 0, 720, 0));
        assertEquals(state.get(turn), round.get(turn), 1e-9);
        State over = clouds.drag(state, new Drag(0, Mark.NONE, 300, 300, 0, 0, 300, 900));
        assertEquals(90, over.get(tilt), 1e-9);
        assertEquals(178, over.get(turn), 1e-9);
        SparseClouds one = new SparseClouds();
        State still = one.drag(State.of(one), new Drag(1, Mark.NONE, 300, 300, 0, 0, 50, 50));
        assertEquals(State.of(one).get(dial(one, "turn")), still.get(dial(one, "turn")));
        assertNotEquals(
                State.of(one).get(dial(one, "turn")),
                one.drag(State.of(one), new Drag(0, Mark.NONE, 300, 300, 0, 0, 50, 50))
                        .get(dial(one, "turn")));
    }
}
