// SPDX-License-Identifier: Apache-2.0

/** Generates the record types of annotated interfaces and Java records at compile time. */
module io.github.chipgap.processor {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            io.github.chipgap.processor.RecordTypeProcessor;
}
