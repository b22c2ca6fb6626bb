// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/** A value that its kind allows. Temporary: the reader on Jackson has no cache of values. */
record Checked<V>(V value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
