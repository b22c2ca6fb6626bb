// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.serial.SerializedRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of a comparison and how sure it is.
 *
 * <p>An answer is certain if the bounds of all inputs leave no other. It is likely if the best values of the inputs
 * give it and the bounds do not exclude it. It is also likely if the bounds leave no other answer but the doubts of the
 * inputs leave no confidence. Otherwise the comparison is undecided.
 *
 * @param <A> the possible answers
 * @param grade how sure the answer is
 * @param answer the answer; empty if undecided
 * @param words the answer in words, with its number if there is one, or the reason why it is undecided
 * @param wouldDecide the findings that would each make the answer certain; empty if it is certain
 */
public record Verdict<A extends Enum<A>>(
        Grade grade, Optional<A> answer, String words, ImmutableList<String> wouldDecide) implements ModelValue {
    /**
     * Creates a verdict.
     *
     * @throws IllegalArgumentException if an undecided verdict has an answer, or any other verdict has none
     */
    public Verdict {
        Objects.requireNonNull(words);
        checkArgument(
                answer.isPresent() != (grade == Grade.UNDECIDED),
                "expected an answer unless it is undecided, got %s and %s",
                grade,
                answer);
        wouldDecide.forEach((String one) -> Objects.requireNonNull(one));
    }

    static <A extends Enum<A>> Verdict<A> certain(A answer, String words) {
        return new Verdict<>(Grade.CERTAIN, Optional.of(answer), words, ImmutableList.of());
    }

    static <A extends Enum<A>> Verdict<A> likely(A answer, String words, ImmutableList<String> wouldDecide) {
        return new Verdict<>(Grade.LIKELY, Optional.of(answer), words, wouldDecide);
    }

    /** Returns the only answer left by the bounds of some inputs: certain unless their doubts leave no confidence. */
    static <A extends Enum<A>> Verdict<A> ofBounds(A answer, String words, ImmutableMap<String, TracedValue> inputs) {
        return TracedValue.leaveConfidence(inputs.values().asList())
                ? certain(answer, words)
                : likely(answer, words, whatWouldLeaveConfidence(inputs));
    }

    /**
     * Returns the findings that would each leave confidence: more confidence in one of the inputs, by their names, or
     * in all of them if one is not enough.
     */
    static ImmutableList<String> whatWouldLeaveConfidence(ImmutableMap<String, TracedValue> inputs) {
        ImmutableList<String> one = inputs.keySet().stream()
                .filter(name -> TracedValue.leaveConfidence(ImmutableList.copyOf(
                        Maps.filterKeys(inputs, other -> !other.equals(name)).values())))
                .map(Verdict::moreConfidenceIn)
                .collect(ImmutableList.toImmutableList());
        return one.isEmpty() ? ImmutableList.of(moreConfidenceIn(String.join(" and ", inputs.keySet()))) : one;
    }

    /** Returns the finding that an input has more confidence. */
    static String moreConfidenceIn(String name) {
        return "more confidence in " + name;
    }

    /** Returns the answer of the best values as likely; undecided if they give none. */
    static <A extends Enum<A>> Verdict<A> ofBestValues(
            Optional<A> answer, Function<A, String> words, String reason, ImmutableList<String> wouldDecide) {
        return answer.map(likely -> likely(likely, words.apply(likely), wouldDecide))
                .orElseGet(() -> new Verdict<A>(Grade.UNDECIDED, Optional.empty(), reason, wouldDecide));
    }

    /** Returns the grade and the answer, as in "likely behind, at about 6 %". */
    @Override
    public String toString() {
        return grade + (grade == Grade.UNDECIDED ? ": " : " ") + words;
    }

    private Object writeReplace() {
        return SerializedRecord.of(this);
    }

    /** How sure an answer is. */
    public enum Grade {
        /** The bounds of the inputs leave no other answer. */
        CERTAIN("certainly"),
        /** The best values of the inputs give the answer, but bounds leave others, or doubts leave no confidence. */
        LIKELY("likely"),
        /** The inputs give no answer. */
        UNDECIDED("undecided");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        /** Returns the grade as an adverb, as in "likely". */
        @Override
        public String toString() {
            return word;
        }
    }
}
