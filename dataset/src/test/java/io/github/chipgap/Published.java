// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.estimate.Interval;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes of the modules that are published, and what these export. */
final class Published {
    private static final Path CORE = placeOf(Interval.class);
    private static final Path DATASET = placeOf(DatasetReader.class);

    private Published() {}

    /** The classes as they were compiled, those of tests aside. */
    static JavaClasses classes() {
        return new ClassFileImporter().importLocations(ImmutableSet.of(location(CORE), location(DATASET)));
    }

    /** Of a jar where the build has gone as far as that, else of the folder that becomes one. */
    private static Location location(Path classes) {
        return Files.isDirectory(classes)
                ? Location.of(classes)
                : Location.of(URI.create("jar:" + classes.toUri() + "!/"));
    }

    /** The packages that every module may use. */
    static ImmutableSet<String> exportedPackages() {
        return modules().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<ModuleReference> modules() {
        return Stream.of(CORE, DATASET)
                .flatMap(classes -> ModuleFinder.of(classes).findAll().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
