// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

/** The names of the types of the record layer, on which the processor does not depend. */
final class Names {
    static final String RECORD_LAYER = "io.github.chipgap.record.";
    static final String MODEL_TYPE = RECORD_LAYER + "ModelType";
    static final String MODEL_RECORD = RECORD_LAYER + "ModelRecord";
    static final String DESCRIBED = RECORD_LAYER + "Described";
    static final String KIND = RECORD_LAYER + "Kind";
    static final String TERM = RECORD_LAYER + "Term";
    static final String ID_KIND = RECORD_LAYER + "Id.KIND";
    static final String REFERENCE = RECORD_LAYER + "Reference";
    static final String WITHIN = RECORD_LAYER + "Within";
    static final String NOT_EMPTY = RECORD_LAYER + "NotEmpty";
    static final String DEFAULT = RECORD_LAYER + "Default";
    static final String TRAILING = RECORD_LAYER + "Trailing";
    static final String ESTIMATE = "io.github.chipgap.estimate.Estimate";
    static final String INTERVAL = "io.github.chipgap.estimate.Interval";
    static final String IMMUTABLE_LIST = "com.google.common.collect.ImmutableList";

    private Names() {}
}
