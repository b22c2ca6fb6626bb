// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public API is a list that somebody has read. */
class PublicApiTest {
    private static final Path LIST = Path.of("src/test/resources/io/github/chipgap/public-api.txt");

    @Test
    void holdsTheTypesThatAreListed() throws Exception {
        List<String> types = Published.classes().stream()
                .filter(ArchitectureTest::isApi)
                .map(type -> type.getName().replace('$', '.'))
                .sorted()
                .toList();

        assertThat(types)
                .as("public types; make package-private what users need not name, and add the others to %s", LIST)
                .containsExactlyElementsOf(Files.readAllLines(LIST));
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
