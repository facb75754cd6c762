using System.Numerics.Tensors;

namespace Bot.Evaluation.Screening;

/// <summary>Multinomial logistic regression with a ridge penalty, by the Adam method over all examples at once. Deterministic.</summary>
internal static class SoftmaxRegression
{
    private const int Steps = 500;
    private const double Rate = 0.05;

    /// <param name="rows">The examples' features.</param>
    /// <param name="labels">The class of each row, from 0.</param>
    /// <param name="penalty">Of each feature: how strongly its coefficients are held near 0.</param>
    /// <returns>For each class its coefficients, and behind them its bias.</returns>
    public static float[][] Fit(float[][] rows, int[] labels, int classes, float[] penalty)
    {
        var width = penalty.Length;
        var weights = Make(classes, width + 1);
        var (first, second) = (Make(classes, width + 1), Make(classes, width + 1));
        var scores = new float[classes];
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Make(classes, width + 1);
            for (var i = 0; i < rows.Length; i++)
            {
                for (var c = 0; c < classes; c++)
                {
                    scores[c] = TensorPrimitives.Dot<float>(weights[c].AsSpan(0, width), rows[i]) + weights[c][width];
                }

                TensorPrimitives.SoftMax<float>(scores, scores);
                scores[labels[i]] -= 1;
                for (var c = 0; c < classes; c++)
                {
                    if (MathF.Abs(scores[c]) > 1e-5f)
                    {
                        TensorPrimitives.MultiplyAdd(rows[i], scores[c], gradient[c].AsSpan(0, width), gradient[c].AsSpan(0, width));
                        gradient[c][width] += scores[c];
                    }
                }
            }

            var rate = Rate * Math.Min(1, 2.0 * (Steps - step) / Steps);
            for (var c = 0; c < classes; c++)
            {
                for (var j = 0; j <= width; j++)
                {
                    var slope = (gradient[c][j] + (j < width ? penalty[j] * weights[c][j] : 0)) / rows.Length;
                    first[c][j] = (0.9f * first[c][j]) + (0.1f * slope);
                    second[c][j] = (0.999f * second[c][j]) + (0.001f * slope * slope);
                    var mean = first[c][j] / (1 - Math.Pow(0.9, step));
                    var spread = Math.Sqrt(second[c][j] / (1 - Math.Pow(0.999, step)));
                    weights[c][j] -= (float)(rate * mean / (spread + 1e-8));
                }
            }
        }

        return weights;
    }

    private static float[][] Make(int classes, int width) => [.. Enumerable.Range(0, classes).Select(_ => new float[width])];
}
