package tegum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tegum.data.AnticorrelatedSets;
import tegum.data.CorrelatedSets;
import tegum.data.FeatureSource;
import tegum.data.GapFeatures;
import tegum.data.IndependentFeatures;
import tegum.data.Sets;
import tegum.math.Split;
import tegum.model.AbsoluteValueModel;
import tegum.model.Activation;
import tegum.model.Autoencoder;
import tegum.model.HiddenReluAutoencoder;
import tegum.model.Loss;
import tegum.model.Model;
import tegum.train.Optimiser;
import tegum.train.Plan;
import tegum.train.Run;
import tegum.train.Schedule;

/** The form that is chosen is the one that was measured to be the fastest, or within the fit's own error of it. */
final class CostModelTest {
    private static final double[] DENSITIES = {1, 0.3, 0.2, 0.1, 0.05, 0.03, 0.01, 0.003};

    /** The fit's relative errors are 3 to 6 per cent; forms nearer to each other than this are equally good. */
    private static final double EQUAL = 1.04;

    private static Run run(Model model, FeatureSource source, double penalty) {
        Plan plan = new Plan(
                100, 1024, Optimiser.adam(1e-3), Schedule.CONSTANT, Loss.Reduction.MEAN, penalty, Plan.Samples.ALL);
        return new Run("test", model, source, new float[model.features()], plan, 1);
    }

    private static Form chosen(Model model, double density) {
        Run run = run(model, IndependentFeatures.uniform(model.features(), density), 0);
        return Chooser.blueprint(run).form();
    }

    private static Form measured(String letters) {
        return switch (letters) {
            case "D" -> Form.DENSE;
            case "C" -> Form.COMPACT;
            case "S" -> Form.SPARSE_INPUT;
            case "G" -> Form.GRAM;
            case "Gs" -> Form.GRAM_SORTED;
            default -> throw new AssertionError(letters);
        };
    }

    /** The winners of the study, at the densities above and batch 1024. */
    @ParameterizedTest
    @CsvSource({
        "5, 2, D D D C C C C C",
        "20, 5, D D Gs Gs G G G G",
        "40, 10, D D Gs Gs G G G G",
        "80, 20, D Gs Gs Gs Gs Gs G G",
        "100, 40, D Gs Gs Gs Gs Gs G G",
        "200, 20, D S S S Gs Gs G G",
        "400, 30, D S S S G G G G"
    })
    void theWinnersOfTheStudyAreChosen(int features, int hidden, String winners) {
        int exact = 0;
        for (int k = 0; k < DENSITIES.length; k++) {
            Form winner = measured(Split.at(' ', winners).get(k));
            Form form = chosen(new Autoencoder(features, hidden, Activation.RELU), DENSITIES[k]);
            CostModel costs = new CostModel(features, hidden, 1024, DENSITIES[k]);
            String at = "p = " + DENSITIES[k] + ": " + form + " for " + winner;
            assertTrue(costs.of(winner) < EQUAL * costs.of(form), at);
            exact += form == winner ? 1 : 0;
        }
        assertTrue(exact >= 5, exact + " of 8");
    }

    /** One cell of the study's table: 1602 µs for sparse-in at (400, 30, .1), 2340 µs for dense at p = 1. */
    @Test
    void theCostIsInNanoseconds() {
        assertEquals(1602e3, new CostModel(400, 30, 1024, 0.1).of(Form.SPARSE_INPUT), 0.17 * 1602e3);
        assertEquals(2340e3, new CostModel(400, 30, 1024, 1).of(Form.DENSE), 0.07 * 2340e3);
        assertEquals(380, new CostModel(5, 2, 1024, 0.01).of(Form.COMPACT), 0.09 * 380);
    }

    @ParameterizedTest
    @CsvSource({"1, DENSE", "0.1, SPARSE_INPUT", "0.01, SPARSE_INPUT"})
    void theAbsoluteValueModelHasNoGramForm(double density, Form form) {
        assertEquals(form, chosen(new AbsoluteValueModel(100, 40), density));
    }

    @Test
    void whatCannotBeIsNotChosen() {
        Model plain = new Autoencoder(80, 20, Activation.RELU);
        FeatureSource sparse = IndependentFeatures.uniform(80, 0.01);
        assertEquals(Form.GRAM, Chooser.blueprint(run(plain, sparse, 0)).form());
        Blueprint priced = Chooser.blueprint(run(plain, sparse, 0.1));
        assertTrue(priced.sparseHidden() && !priced.form().isGram());
        assertTrue(!chosen(new HiddenReluAutoencoder(80, 20), 0.01).isGram());

        float[] densities = new float[80];
        java.util.Arrays.fill(densities, 0.01f);
        densities[3] = 0.02f;
        assertEquals(
                Form.DENSE,
                Chooser.blueprint(run(plain, new IndependentFeatures(densities), 0))
                        .form());
        assertNotEquals(
                Form.DENSE,
                Chooser.blueprint(run(plain, new GapFeatures(80, 1, false), 0)).form());
        // an unknown source is drawn in Java, so that any form will do
        assertEquals(
                Form.GRAM,
                Chooser.blueprint(run(plain, new Striped(80, 0.01), 0)).form());
    }

    @Test
    void theDrawIsThatOfTheSource() {
        Model model = new Autoencoder(3, 1, Activation.RELU);
        float[] densities = {0.1f, 0.2f, 0.3f};
        FeatureSource[] sources = {
            new IndependentFeatures(densities),
            new IndependentFeatures(densities, true),
            new GapFeatures(3, 0.1, false),
            new GapFeatures(3, 0.1, true),
            new Striped(3, 1)
        };
        Blueprint.Draw[] draws = {
            Blueprint.Draw.INDEPENDENT,
            Blueprint.Draw.SIGNED,
            Blueprint.Draw.INDEPENDENT,
            Blueprint.Draw.SIGNED,
            Blueprint.Draw.GIVEN
        };
        for (int k = 0; k < draws.length; k++) {
            assertEquals(draws[k], Chooser.blueprint(run(model, sources[k], 0)).draw());
        }
    }

    /** Sets and their kinds; a set of more members than there are features is one of all. */
    @Test
    void setsAndPlansDecideTheDraw() {
        Model model = new Autoencoder(7, 1, Activation.RELU);
        Sets sets = new Sets(7, 3);
        float[] each = {0.1f, 0.2f, 0.3f};
        FeatureSource[] sources = {
            new CorrelatedSets(sets, each, 1, true),
            new CorrelatedSets(sets, each, 0.9f, false),
            new CorrelatedSets(new Sets(7, 100), new float[] {0.1f}, 0, false),
            AnticorrelatedSets.ofSets(sets, each, true),
            AnticorrelatedSets.ofMembers(sets, each, false)
        };
        Blueprint.Draw[] draws = {
            new Blueprint.Draw(Blueprint.Law.CORRELATED, 3, true, false),
            new Blueprint.Draw(Blueprint.Law.COUPLED, 3, false, false),
            new Blueprint.Draw(Blueprint.Law.COUPLED, 7, false, false),
            new Blueprint.Draw(Blueprint.Law.ANTICORRELATED, 3, true, false),
            new Blueprint.Draw(Blueprint.Law.ANTICORRELATED, 3, false, false)
        };
        for (int k = 0; k < draws.length; k++) {
            Run all = run(model, sources[k], 0);
            assertEquals(draws[k], Chooser.blueprint(all).draw());
            assertEquals(
                    draws[k].withoutEmpty(), Chooser.blueprint(nonEmpty(all)).draw());
        }
        Run given = run(new Autoencoder(3, 1, Activation.RELU), new Striped(3, 1), 0);
        assertEquals(
                Blueprint.Draw.GIVEN.withoutEmpty(),
                Chooser.blueprint(nonEmpty(given)).draw());
        assertThrows(IllegalArgumentException.class, () -> new Blueprint.Draw(Blueprint.Law.GIVEN, 2, false, false));
        assertThrows(IllegalArgumentException.class, () -> new Blueprint.Draw(Blueprint.Law.COUPLED, 0, false, false));
    }

    private static Run nonEmpty(Run all) {
        Optimiser adam = all.plan().optimiser();
        Plan plan = new Plan(100, 1024, adam, Schedule.CONSTANT, Loss.Reduction.MEAN, 0, Plan.Samples.NON_EMPTY);
        return new Run("test", all.model(), all.source(), all.importance(), plan, 1);
    }

    /** However rare five features are, no sample of the batch is empty: nothing is saved by looking for such ones. */
    @Test
    void batchesWithoutEmptySamplesAreFull() {
        Run rare = run(new Autoencoder(80, 20, Activation.RELU), IndependentFeatures.uniform(80, 1e-4), 0);
        assertTrue(Chooser.blueprint(nonEmpty(rare)).form().isGram());
        Run tiny = run(new Autoencoder(5, 2, Activation.RELU), IndependentFeatures.uniform(5, 1e-4), 0);
        assertNotEquals(Form.DENSE, Chooser.blueprint(tiny).form());
        assertEquals(Form.DENSE, Chooser.blueprint(nonEmpty(tiny)).form());
    }

    /** The form decides the bits, so it may depend on nothing but the run. */
    @Test
    void theChoiceIsAPureFunctionOfTheRun() {
        for (int n = 1; n <= 512; n += 37) {
            for (double density : DENSITIES) {
                Model model = new Autoencoder(n, 1 + n / 5, Activation.RELU);
                assertEquals(chosen(model, density), chosen(model, density));
            }
        }
    }

    @Test
    void formsForSeveralModelsHaveNoCostForOne() {
        CostModel costs = new CostModel(5, 2, 1024, 0.1);
        assertThrows(IllegalArgumentException.class, () -> costs.of(Form.MODELS));
    }
}
