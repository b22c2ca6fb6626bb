// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Doubts;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An analysis of measurements, by the caller's choices. Immutable.
 *
 * @param <A> the type of the analysis itself
 */
abstract class MeasurementAnalysis<A> {
    final Dataset data;
    final SubjectValues values;
    private final Function<SubjectValues, A> with;

    /** Creates an analysis of values, with a function from other values to the same analysis of them. */
    MeasurementAnalysis(SubjectValues values, Function<SubjectValues, A> with) {
        this.data = values.index().data();
        this.values = values;
        this.with = with;
    }

    /** Returns this analysis of other values. */
    final A with(SubjectValues others) {
        return with.apply(others);
    }

    /** Returns this analysis with other choices. */
    final A choosing(UnaryOperator<ImmutableChoices> change) {
        return with(values.choosing(change));
    }

    /** Returns this analysis with another policy for several measurements of one subject. */
    public A reconciledBy(Reconciliation policy) {
        return choosing(choices -> choices.withPolicy(policy));
    }

    /** Returns this analysis with a reading of the sources' words: about, almost, more than. */
    public A readBy(Reading reading) {
        return choosing(choices -> choices.withReading(reading));
    }

    /** Returns this analysis with another assumption about the dependence of doubts; the default is the union bound. */
    public A doubtedBy(Doubts doubts) {
        return choosing(choices -> choices.withDoubts(doubts));
    }
}
