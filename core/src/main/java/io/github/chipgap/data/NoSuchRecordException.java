// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import java.util.NoSuchElementException;

/** Thrown if a dataset does not have a requested record. The message names the records with the nearest id or name. */
public final class NoSuchRecordException extends NoSuchElementException {
    private static final long serialVersionUID = 1;

    NoSuchRecordException(String message) {
        super(message);
    }
}
