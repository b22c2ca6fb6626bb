// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chipgap.data.NoSuchRecordException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The messages of exceptions; without an exception of the type there is none, and the test fails. */
final class Refusals {
    private Refusals() {}

    static String illegal(ThrowingCallable call) {
        return messageOf(IllegalArgumentException.class, call);
    }

    static String incomparable(ThrowingCallable call) {
        return messageOf(IncomparableException.class, call);
    }

    static String missing(ThrowingCallable call) {
        return messageOf(MissingDataException.class, call);
    }

    static String noRecord(ThrowingCallable call) {
        return messageOf(NoSuchRecordException.class, call);
    }

    private static String messageOf(Class<? extends Exception> type, ThrowingCallable call) {
        return catchThrowableOfType(type, call).getMessage();
    }
}
