// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.record.InvalidRecordException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The messages of exceptions. A call that throws no exception of the type fails its test. */
public final class Refusals {
    private Refusals() {}

    public static String illegal(ThrowingCallable call) {
        return messageOf(IllegalArgumentException.class, call);
    }

    public static String illegalState(ThrowingCallable call) {
        return messageOf(IllegalStateException.class, call);
    }

    public static String invalid(ThrowingCallable call) {
        return messageOf(InvalidRecordException.class, call);
    }

    public static String incomparable(ThrowingCallable call) {
        return messageOf(IncomparableException.class, call);
    }

    public static String missing(ThrowingCallable call) {
        return messageOf(MissingDataException.class, call);
    }

    public static String noRecord(ThrowingCallable call) {
        return messageOf(NoSuchRecordException.class, call);
    }

    public static String messageOf(Class<? extends Exception> type, ThrowingCallable call) {
        return assertThatExceptionOfType(type).isThrownBy(call).actual().getMessage();
    }
}
