// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.NoSuchElementException;

/**
 * Thrown if a dataset lacks a measurement, a date or a rate that a question needs.
 *
 * <p>The message names the missing data and the nearest available data:
 * {@code no fp8-dense for huawei-ascend-910c; it has fp16-dense, int8-dense}. Missing data is never guessed.
 */
public final class MissingDataException extends NoSuchElementException {
    private static final long serialVersionUID = 1;

    MissingDataException(String message) {
        super(message);
    }
}
