// SPDX-License-Identifier: Apache-2.0

/** Turns annotated interfaces and Java records into record types of chipgap, at compile time. */
module io.github.chipgap.processor {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            io.github.chipgap.processor.RecordTypeProcessor;
}
