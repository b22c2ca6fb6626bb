// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.stream.DoubleStream;

/**
 * The straight line through points for which the sum of the squares of the residuals is least.
 *
 * @param error the standard error of the slope, which is √(SSE / (n − 2)) / √Σ(x − x̄)²
 */
record LeastSquares(double slope, double error) {
    /** Returns the line through at least three points, which must not all have the same x. */
    static LeastSquares of(double[] x, double[] y) {
        double meanX = DoubleStream.of(x).average().orElseThrow();
        double meanY = DoubleStream.of(y).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = products / squares;
        double residuals = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            residuals += residual * residual;
        }
        return new LeastSquares(slope, Math.sqrt(residuals / (x.length - 2) / squares));
    }
}
