package tegum.experiment.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tegum.experiment.Baked;
import tegum.experiment.Dial;
import tegum.experiment.Exhibit;
import tegum.experiment.Experiments;
import tegum.experiment.Finding;
import tegum.experiment.State;
import tegum.experiment.Survey;
import tegum.experiment.Verdict;
import tegum.protocol.Edits;
import tegum.protocol.Permalink;
import tegum.train.Trainer;
import tegum.view.HitSurface;
import tegum.view.Mark;
import tegum.view.Picture;

/** The rows that the site brings along: their claims, what pointing says, which model a click opens. */
final class DensityRowsTest {
    private static final double WIDTH = 1000;

    private static State baked(Exhibit exhibit) throws IOException {
        State state = State.of(exhibit);
        Survey survey = exhibit.surveys(state).get(0);
        byte[] file = Files.readAllBytes(Path.of("webapp").resolve(Baked.file(survey)));
        return state.withResults(List.of(Baked.decode(survey, file, Trainer.VERSION)));
    }

    @Test
    void bothSizesKeepWhatIsKnown() throws IOException {
        for (DensityRows rows : List.of(DensityRows.ofTwenty(), DensityRows.ofEighty())) {
            List<Finding> findings = rows.findings(baked(rows));
            assertTrue(findings.size() >= 4, rows.id());
            int matching = 0;
            for (Finding finding : findings) {
                boolean isNear = finding.verdict() == Verdict.MATCHES || finding.verdict() == Verdict.CLOSE;
                assertTrue(isNear, finding.toString());
                matching += finding.verdict() == Verdict.MATCHES ? 1 : 0;
            }
            assertTrue(matching >= findings.size() - 1, findings.toString());
        }
    }

    @Test
    void pointingTellsInOutAndWeight() throws IOException {
        DensityRows rows = DensityRows.ofTwenty();
        Picture picture = rows.panes(baked(rows)).get(0).picture();
        // the top left corner of the first matrix: feature 0 to output 0, which a linear model keeps
        HitSurface corner = new HitSurface(WIDTH, picture.height(WIDTH), 3, 58);
        picture.draw(corner);
        Mark mark = corner.mark().orElseThrow();
        assertEquals(Mark.pair(0, 0), mark);
        assertTrue(picture.hint(mark).startsWith("linear, p = 1: in x0, out x0, weight "), picture.hint(mark));
        assertTrue(picture.hint(mark).matches(".*weight (0\\.99\\d|1\\.0\\d\\d)"), picture.hint(mark));
        String bar = picture.hint(Mark.feature(4 * 20 + 3));
        assertTrue(bar.startsWith("p = 0.03: x3, length "), bar);
        assertEquals("", picture.hint(Mark.NONE));
    }

    @Test
    void arrowKeysGoThroughAllModels() throws IOException {
        DensityRows rows = DensityRows.ofTwenty();
        Picture picture = rows.panes(baked(rows)).get(0).picture();
        Mark mark = picture.step(Mark.NONE, 1, 0);
        assertEquals(Mark.pair(0, 0), mark);
        for (int k = 0; k < 20; k++) {
            mark = picture.step(mark, 1, 0);
        }
        assertEquals(Mark.pair(20, 0), mark);
        assertEquals(Mark.pair(0, 19), picture.step(mark, -1, 0));
        assertEquals(Mark.pair(21, 0), picture.step(mark, 0, 1));
        assertEquals(Mark.pair(7 * 20 + 5, 19), picture.step(Mark.pair(7 * 20 + 5, 19), 1, 0));
    }

    /** The settings are those that a link may hold, and give the very run that the survey trained. */
    @Test
    void aClickOpensThatModel() throws IOException {
        for (DensityRows rows : List.of(DensityRows.ofTwenty(), DensityRows.ofEighty())) {
            State state = baked(rows);
            Survey survey = rows.surveys(state).get(0);
            int features = survey.config(0).features();
            assertEquals(Optional.empty(), rows.model(state));
            for (int cell = 0; cell < survey.cells().size(); cell++) {
                Exhibit.Model model = rows.model(state.withPicked(Mark.pair(cell * features + 1, 2)))
                        .orElseThrow();
                Permalink link = new Permalink(Trainer.VERSION, model.seed(), model.settings(), Edits.NONE, -1);
                var experiment = Experiments.named(survey.experiment());
                var read = Permalink.read(experiment, Trainer.VERSION, link.text());
                assertEquals(
                        survey.config(cell),
                        experiment.with(experiment.base(), read.link().settings()));
                assertEquals(survey.seed(cell), read.link().seed());
            }
        }
    }

    @Test
    void theReducedOnesAreTrainedHere() {
        DensityRows rows = DensityRows.ofEighty();
        Dial size = rows.dials().get(0);
        Survey here = rows.surveys(State.of(rows).with(size, 1)).get(0);
        assertTrue(!here.baked() && here.cells().size() == 8, here.id());
        assertEquals(40, here.config(0).features());
        assertEquals(10, here.config(0).hidden());
    }
}
