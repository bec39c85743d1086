package tegum.train;

import tegum.math.LaneGenerator;
import tegum.math.Mixer;
import tegum.model.Model;

/**
 * What a run's seeds decide before its first step. The weights of a seed are the same whether the batches have a seed
 * of their own or not.
 *
 * @param generator of the batches
 * @param params initial ones, in the order of the model's layout
 */
public record Start(LaneGenerator generator, float[] params) {
    /** The start of a run. */
    public static Start of(Run run) {
        Start own = of(run.model(), run.seed());
        return run.batchSeed().isEmpty()
                ? own
                : new Start(new LaneGenerator(run.batchSeed().getAsInt()), own.params);
    }

    /** The start of a model whose batches depend on the same seed. */
    static Start of(Model model, int seed) {
        Mixer mixer = new Mixer(seed);
        LaneGenerator generator = new LaneGenerator(mixer);
        float[] params = new float[model.layout().length()];
        model.initialise(mixer, params);
        return new Start(generator, params);
    }
}
