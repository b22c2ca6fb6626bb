// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The public API is a list that somebody has read. */
class PublicApiTest {
    private static final Path LIST = Path.of("src/test/resources/io/github/chipgap/public-api.txt");

    @Test
    void holdsTheTypesThatAreListed() throws Exception {
        Map<String, List<String>> namesByType = Published.classes().stream()
                .filter(ArchitectureTest::isApi)
                .map(JavaClass::getName)
                .sorted()
                .collect(Collectors.groupingBy(PublicApiTest::typeOf, TreeMap::new, Collectors.toList()));
        List<String> types = new ArrayList<>();
        namesByType.forEach((type, names) -> {
            names.remove(type);
            names.replaceAll(name -> name.replaceFirst(".*?\\.(?=[A-Z])", "").replaceFirst("^\\w+\\$", ""));
            String nested = String.join(", ", names).replace('$', '.');
            types.add(nested.isEmpty() ? type : type + ": " + nested);
        });

        assertThat(types)
                .as("public types; make package-private what users need not name, and add the others to %s", LIST)
                .containsExactlyElementsOf(Files.readAllLines(LIST));
    }

    /** Returns the name of the type around a nested one, or of the one that a generated builder is of. */
    private static String typeOf(String name) {
        return name.replaceFirst("\\$.*", "").replaceFirst("(\\.model\\..*)Builder$", "$1");
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
