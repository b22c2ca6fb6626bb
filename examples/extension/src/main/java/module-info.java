// SPDX-License-Identifier: Apache-2.0

/** Makers of the machines of chip factories. */
module com.example.fabs {
    requires transitive io.github.chipgap.dataset;
    requires static org.immutables.value.annotations;

    exports com.example.fabs;
}
