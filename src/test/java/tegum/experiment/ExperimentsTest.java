package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tegum.analysis.Geometry;
import tegum.math.Decimal;
import tegum.view.View;
import tegum.view.Views;

/** What every entry of the registry owes to the page, to links and to the command line. */
final class ExperimentsTest {
    static List<Experiment> all() {
        return Experiments.ALL;
    }

    static List<Entry> entries() {
        return Experiments.ENTRIES;
    }

    static List<Experiment> training() {
        return Experiments.ALL.stream().filter(Experiment::trains).toList();
    }

    @Test
    void whatTrainsNothingHasExhibits() {
        for (Entry entry : Experiments.ENTRIES) {
            String id = entry.experiment().id();
            assertTrue(entry.experiment().trains() || !entry.exhibits().isEmpty(), id);
            assertTrue(!entry.exhibitsLead() || !entry.exhibits().isEmpty(), id);
        }
    }

    @Test
    void idsNumbersTitlesAndQuestionsAreUnique() {
        for (List<String> names : List.of(
                all().stream().map(Experiment::id).toList(),
                all().stream().map(Experiment::number).toList(),
                all().stream().map(Experiment::title).toList(),
                Experiments.ENTRIES.stream()
                        .map(entry -> entry.story().question())
                        .toList())) {
            assertFalse(names.isEmpty());
            assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        }
    }

    @Test
    void anExperimentIsFoundByItsIdAlone() {
        for (Experiment experiment : all()) {
            assertEquals(experiment, Experiments.named(experiment.id()));
            assertTrue(experiment.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), experiment.id());
            assertTrue(experiment.number().matches("E[0-9]+[a-z]?"), experiment.number());
        }
        for (String id : List.of("", "five", "Five-Features", "five-features ", "E1")) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> Experiments.named(id));
            assertEquals(Problem.UNKNOWN_EXPERIMENT, refused.problem());
            String ids = String.join(", ", all().stream().map(Experiment::id).toList());
            assertEquals(
                    "experiment must be one of " + ids + ", got " + (id.isEmpty() ? "nothing" : id),
                    refused.getMessage());
        }
    }

    /** Its own settings can be chosen again, also after another one. */
    @ParameterizedTest
    @MethodSource("all")
    void everySettingHasADefaultInRange(Experiment experiment) {
        for (Key key : Key.values()) {
            String own = key.read(experiment.base());
            assertTrue(key.rule().accepts(own), key.id() + "=" + own);
            assertTrue(experiment.rule(key).accepts(own), key.id() + "=" + own);
            assertEquals(experiment.base(), experiment.with(experiment.base(), new Setting(key, own)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void controlsNarrowTheirKeysRuleAndNeverWidenIt(Experiment experiment) {
        Set<Key> offered = new HashSet<>();
        for (Control control : experiment.controls()) {
            assertTrue(offered.add(control.key()), control.key() + " is offered twice");
            for (String edge : edges(control.rule())) {
                assertTrue(control.rule().accepts(edge), edge);
                assertTrue(control.key().rule().accepts(edge), control.key() + " never takes " + edge);
            }
        }
        for (Key key : Key.values()) {
            boolean varies = experiment.sweep().varies(key);
            assertTrue(!varies || offered.contains(key), key + " varies in the row, but no control offers it");
        }
    }

    private static List<String> edges(Rule rule) {
        if (rule instanceof Rule.Whole whole) {
            return List.of(Decimal.text((double) whole.least()), Decimal.text((double) whole.most()));
        } else if (rule instanceof Rule.Real real) {
            return List.of(Decimal.text(real.least()), Decimal.text(real.most()));
        } else if (rule instanceof Rule.Choice choice) {
            return choice.options();
        }
        return List.of("equal", "exp:2", "lin:100,100");
    }

    @ParameterizedTest
    @MethodSource("all")
    void presetsCanBeChosenAndDiffer(Experiment experiment) {
        Set<String> names = new HashSet<>();
        Set<Config> configs = new HashSet<>();
        for (Preset preset : experiment.presets()) {
            assertTrue(names.add(preset.name()), preset.name());
            assertFalse(preset.settings().isEmpty(), preset.name());
            assertTrue(configs.add(experiment.with(experiment.base(), preset.settings())), preset.name());
        }
        assertTrue(!experiment.trains() || configs.contains(experiment.base()), "none is what the page begins with");
    }

    /** A heading that speaks of rare features stands over nothing else. */
    @ParameterizedTest
    @MethodSource("training")
    void theRowIsCalledAfterWhatVariesInIt(Experiment experiment) {
        Sweep sweep = experiment.sweep();
        String title = sweep.title();
        assertEquals(sweep.varies(Key.DENSITY), title.contains("sparse"), title);
        assertEquals(
                sweep.varies(Key.RELATIVE_DENSITY) && !sweep.varies(Key.DENSITY), title.contains("commoner"), title);
        assertEquals(sweep.varies(Key.FEATURES), title.contains("features"), title);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTwoControlsHaveTheSameSymbol(Experiment experiment) {
        Set<String> symbols = new HashSet<>();
        for (Control control : experiment.controls()) {
            String symbol = experiment.symbol(control.key());
            assertTrue(symbol.isEmpty() || symbols.add(symbol), symbol);
        }
        assertFalse(symbols.isEmpty() && experiment.trains());
    }

    @ParameterizedTest
    @MethodSource("training")
    void panelsOfTheRowDifferAndAreWhatAPersonCanChoose(Experiment experiment) {
        Sweep sweep = experiment.sweep();
        Set<Config> configs = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int k = 0; k < sweep.panels().size(); k++) {
            List<Setting> settings = sweep.panels().get(k).settings();
            Config panel = sweep.config(experiment.base(), k);
            assertEquals(experiment.with(experiment.base(), settings), panel);
            assertTrue(sweep.is(k, panel), settings + " is not written as its key writes it");
            assertTrue(configs.add(panel), settings.toString());
            assertTrue(labels.add(sweep.panels().get(k).label()), settings.toString());
        }
        assertTrue(configs.size() >= 2 || !experiment.trains());
    }

    @ParameterizedTest
    @MethodSource("training")
    void picturesAreThereOnce(Experiment experiment) {
        List<String> known = Views.ALL.stream().map(View::id).toList();
        assertTrue(known.containsAll(experiment.views()), experiment.views().toString());
        assertEquals(experiment.views().size(), new HashSet<>(experiment.views()).size());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aStoryAsksTellsAndLimits(Entry entry) {
        Story story = entry.story();
        assertTrue(story.question().endsWith("?"), story.question());
        for (String text : Stream.of(
                        Stream.of(story.lede(), story.section(), story.heading()),
                        story.paragraphs().stream(),
                        story.notShown().stream())
                .flatMap(texts -> texts)
                .toList()) {
            assertFalse(text.isBlank());
            assertEquals(text.strip(), text);
        }
        assertFalse(story.paragraphs().isEmpty());
        assertFalse(story.notShown().isEmpty(), "every figure leaves something out");
    }

    /** A claim without a model that it speaks of would judge every model. */
    @ParameterizedTest
    @MethodSource("all")
    void claimsSpeakOfTheExperimentsOwnModel(Experiment experiment) {
        for (Claim claim : experiment.claims()) {
            Reference reference = reference(claim);
            assertTrue(reference.covers(experiment.base()), claim.toString());
            assertFalse(reference.covers(
                    experiment.base().withFeatures(experiment.base().features() + 1)));
        }
        List<String> titles = new ArrayList<>();
        experiment.check(outcome(experiment, experiment.base())).forEach(finding -> titles.add(finding.what()));
        assertEquals(titles.size(), new HashSet<>(titles).size(), titles.toString());
    }

    private static Reference reference(Claim claim) {
        if (claim instanceof ShapeClaim shape) {
            return shape.reference();
        } else if (claim instanceof RangeClaim range) {
            return range.reference();
        } else if (claim instanceof LossClaim loss) {
            return loss.reference();
        }
        if (claim instanceof CountClaim count) {
            return count.reference();
        } else if (claim instanceof WholeClaim whole) {
            return whole.reference();
        } else if (claim instanceof FirstKnown known) {
            return reference(known.claims().get(0));
        } else if (claim instanceof Reached reached) {
            return reference(reached.claim());
        }
        throw new AssertionError("teach this test where " + claim + " has its reference");
    }

    /** A share is counted where the experiment trains models, and told where it is small. */
    @ParameterizedTest
    @MethodSource("training")
    void sharesBelongToModelsOfTheRow(Experiment experiment) {
        List<Config> row = experiment.configs(List.of());
        for (Claim claim : experiment.claims()) {
            if (claim instanceof Reached reached) {
                assertFalse(reached.shares().isEmpty(), claim.toString());
                for (Reached.Share share : reached.shares()) {
                    Config counted = reached.base().with(List.of(new Setting(reached.varied(), share.value())));
                    assertTrue(row.contains(counted), share + " is of no model of the row");
                    assertTrue(share.seeds() >= 0 && share.seeds() < 15, share.toString());
                }
            }
        }
    }

    /** A card that is open on the page as it comes would say that we do not know our own example. */
    @ParameterizedTest
    @MethodSource("all")
    void noClaimIsOpenOnThePageAsItComes(Experiment experiment) {
        for (Finding finding : experiment.check(outcome(experiment, experiment.base()))) {
            assertNotEquals(Verdict.OPEN, finding.verdict(), finding.toString());
        }
    }

    /** A preset that keeps to the model of the claims is one that the card must know. */
    @ParameterizedTest
    @MethodSource("all")
    void noClaimIsOpenForAPresetOfTheOwnModel(Experiment experiment) {
        for (Preset preset : experiment.presets()) {
            Config config = experiment.with(experiment.base(), preset.settings());
            if (new Reference(experiment.base()).covers(config)) {
                for (Finding finding : experiment.check(outcome(experiment, config))) {
                    assertNotEquals(Verdict.OPEN, finding.verdict(), preset.name() + ": " + finding);
                }
            }
        }
    }

    /** Nothing learnt, and a loss that was measured. */
    private static Outcome outcome(Experiment experiment, Config config) {
        int features = config.features();
        Geometry geometry = Geometry.of(new float[config.hidden() * features], config.hidden(), features);
        return new Outcome(config, experiment.base().steps(), geometry, new float[features], 1);
    }
}
