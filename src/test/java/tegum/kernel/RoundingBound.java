package tegum.kernel;

import tegum.model.Loss;
import tegum.train.Run;

/**
 * How far a kernel's 32-bit gradient and loss may be from the exact ones, on one batch. Worked out, not tuned:
 *
 * <p>A sum of products that is rounded at each of R operations on the longest way from an input to the result is off
 * by at most γ = R u / (1 − R u) times the same sum with every number replaced by its absolute value, u = 2⁻²⁴
 * (Higham, Accuracy and Stability, section 3.1). Those sums are taken here, in 64 bits. The longest way to an element
 * of the gradient, in any form: n + 1 operations to a hidden number (or m + 1 to an element of WᵀW and n + 1 from
 * there), m + 2 to z, three to d (its cost is rounded, too), n + 1 to ∂L/∂h or through S, one product, at most B sums
 * over samples, and less than 24 for lanes, empty samples and reading the result back: R = 2 n + m + B + 32. To the loss: 2 (n + m + 6),
 * for e is squared, and at most 16 n + n + 8 sums in 32 bits before 64 take over.
 *
 * <p>Samples of zeros that a batch leaves out are so many more at the end of the sums, and their number is rounded
 * twice, which is among the 24.
 *
 * <p>Where |z| or |a| is within its own bound, a ReLU may be open in one arithmetic and shut in the other. All that
 * comes through such a doubtful one is added to the bound.
 */
final class RoundingBound {
    /** Unit roundoff of 32-bit floats. */
    static final double U = 0x1p-24;

    /** Empty samples that are worked on beyond the last and taken away again: at most 15, added and subtracted. */
    private static final int SURPLUS = 30;

    /** Of each element of the gradient. */
    final double[] gradient;

    private final int features;
    private final int hidden;
    private final boolean tied;
    private final boolean hiddenRelu;
    private final boolean outputRelu;
    private final float[] params;
    private final int bias;
    private final double[] cost;
    private final double price;
    private final double gamma;
    private final double[] flips;
    private final double[] a;
    private final double[] aSize;
    private final double[] h;
    private final double[] hSize;
    private final double[] dSize;
    private final double[] dFlip;
    private double lossSize;

    /** The bound of a batch of rows of n, at given parameters. */
    RoundingBound(Variant variant, Run run, float[] params, float[] batch) {
        features = run.model().features();
        hidden = run.model().hidden();
        tied = variant.tied();
        hiddenRelu = variant.hiddenRelu();
        outputRelu = variant.outputRelu();
        this.params = params;
        bias = params.length - features;
        int samples = run.plan().batch();
        Loss loss = run.loss(run.plan().reduction());
        double drawn = 1 - loss.emptyShare();
        double empty = SURPLUS + samples * loss.emptyShare() / drawn;
        cost = new double[features];
        for (int i = 0; i < features; i++) {
            cost[i] = 2 * run.importance()[i] * loss.scale() * drawn / samples;
        }
        price = loss.penalty() * loss.scale() * drawn / samples;
        gamma = gamma(2 * features + hidden + samples + 32);
        gradient = new double[params.length];
        flips = new double[params.length];
        a = new double[hidden];
        aSize = new double[hidden];
        h = new double[hidden];
        hSize = new double[hidden];
        dSize = new double[features];
        dFlip = new double[features];
        for (int s = 0; s < samples; s++) {
            addSample(batch, s * features);
        }
        for (int i = 0; i < features; i++) {
            double y = outputRelu ? Math.max(0, params[bias + i]) : params[bias + i];
            gradient[bias + i] += empty * cost[i] * Math.abs(y);
            lossSize += empty * cost[i] / 2 * y * y;
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = gamma * gradient[k] + flips[k];
        }
    }

    private static double gamma(int roundings) {
        return roundings * U / (1 - roundings * U);
    }

    /** Of the loss as it is trained. */
    double loss() {
        return gamma(2 * (features + hidden + 6) + 17 * features + 8) * lossSize;
    }

    private int inward(int k, int i) {
        return k * features + i;
    }

    private int outward(int i, int k) {
        return tied ? inward(k, i) : hidden * features + i * hidden + k;
    }

    private void addSample(float[] batch, int row) {
        hidden(batch, row);
        for (int i = 0; i < features; i++) {
            output(i, batch[row + i]);
        }
        for (int k = 0; k < hidden; k++) {
            addHidden(k, batch, row);
        }
        for (int i = 0; i < features; i++) {
            gradient[bias + i] += dSize[i];
            flips[bias + i] += dFlip[i];
        }
    }

    private void hidden(float[] batch, int row) {
        for (int k = 0; k < hidden; k++) {
            a[k] = 0;
            aSize[k] = 0;
            for (int i = 0; i < features; i++) {
                double term = (double) params[inward(k, i)] * batch[row + i];
                a[k] += term;
                aSize[k] += Math.abs(term);
            }
            boolean shut = hiddenRelu && a[k] < -gamma * aSize[k];
            h[k] = hiddenRelu ? Math.max(0, a[k]) : a[k];
            hSize[k] = shut ? 0 : aSize[k];
            lossSize += price * hSize[k];
        }
    }

    private void output(int i, float x) {
        double z = params[bias + i];
        double zSize = Math.abs(z);
        for (int k = 0; k < hidden; k++) {
            z += params[outward(i, k)] * h[k];
            zSize += Math.abs(params[outward(i, k)]) * hSize[k];
        }
        boolean shut = outputRelu && z < -gamma * zSize;
        boolean doubtful = outputRelu && Math.abs(z) < gamma * zSize;
        double error = (shut ? 0 : zSize) + Math.abs(x);
        dSize[i] = shut ? 0 : cost[i] * error;
        dFlip[i] = doubtful ? cost[i] * (Math.abs(x) + gamma * zSize) : 0;
        lossSize += cost[i] / 2 * error * error;
    }

    private void addHidden(int k, float[] batch, int row) {
        double size = price;
        double flip = 0;
        for (int i = 0; i < features; i++) {
            double weight = Math.abs(params[outward(i, k)]);
            size += weight * dSize[i];
            flip += weight * dFlip[i];
            gradient[outward(i, k)] += dSize[i] * hSize[k];
            flips[outward(i, k)] += dFlip[i] * hSize[k];
        }
        boolean doubtful = Math.abs(a[k]) < gamma * aSize[k];
        if (hiddenRelu && a[k] < -gamma * aSize[k]) {
            return;
        }
        if (doubtful) {
            flip += hiddenRelu ? size : 2 * price;
        }
        for (int i = 0; i < features; i++) {
            double x = Math.abs(batch[row + i]);
            gradient[inward(k, i)] += x * size;
            flips[inward(k, i)] += x * flip;
        }
    }
}
