// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import java.util.NoSuchElementException;

/** Thrown where a dataset is asked for a record that it has not; the message says what there is that is near. */
public final class NoSuchRecordException extends NoSuchElementException {
    private static final long serialVersionUID = 1;

    NoSuchRecordException(String message) {
        super(message);
    }
}
