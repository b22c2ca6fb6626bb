// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The public API is a list that somebody has read. */
class PublicApiTest {
    private static final Path LIST = Path.of("src/test/resources/io/github/chipgap/public-api.txt");

    @Test
    void holdsTheTypesThatAreListed() throws Exception {
        TreeMap<String, List<String>> nestedByType = new TreeMap<>();
        Published.classes().stream()
                .filter(ArchitectureTest::isApi)
                .map(JavaClass::getName)
                .sorted()
                .forEach(name -> {
                    String[] parts = name.split("\\$", 2);
                    List<String> nested = nestedByType.computeIfAbsent(typeOf(parts[0]), type -> new ArrayList<>());
                    if (parts.length == 2) {
                        nested.add(parts[1].replace('$', '.'));
                    } else if (!typeOf(name).equals(name)) {
                        nested.add(name.substring(name.lastIndexOf('.') + 1));
                    }
                });
        List<String> types = new ArrayList<>();
        nestedByType.forEach(
                (type, nested) -> types.add(nested.isEmpty() ? type : type + ": " + String.join(", ", nested)));

        assertThat(types)
                .as("public types; make package-private what users need not name, and add the others to %s", LIST)
                .containsExactlyElementsOf(Files.readAllLines(LIST));
    }

    /** Returns the name of a type, or for the builder that is generated for a type the name of that one. */
    private static String typeOf(String name) {
        return name.matches(".*\\.model\\..*Builder") ? name.substring(0, name.length() - "Builder".length()) : name;
    }

    /** An automatic module would have to be on the module path of whoever uses ours: only annotations are, at compile time. */
    @Test
    void modulesRequireNoMoreThanTheirUsersHave() {
        assertThat(Published.modules().stream()
                        .map(module -> module.descriptor())
                        .flatMap(module -> module.requires().stream()
                                .filter(required ->
                                        !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                                .map(required -> module.name() + " requires " + required.name())))
                .containsExactlyInAnyOrder(
                        "io.github.chipgap.core requires java.base",
                        "io.github.chipgap.core requires com.google.common",
                        "io.github.chipgap.dataset requires java.base",
                        "io.github.chipgap.dataset requires io.github.chipgap.core",
                        "io.github.chipgap.dataset requires tools.jackson.core");
    }
}
