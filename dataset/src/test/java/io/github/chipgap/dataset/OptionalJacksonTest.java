// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who has a mapper of one version of Jackson, or none, is not troubled by the modules for the others. */
class OptionalJacksonTest {
    private static final List<Class<?>> ALWAYS = List.of(
            OptionalJacksonTest.class,
            DatasetReader.class,
            Dataset.class,
            ImmutableList.class,
            tools.jackson.core.JsonParser.class);
    private static final Class<?> MAPPER_3 = tools.jackson.databind.ObjectMapper.class;
    private static final Class<?> MAPPER_2 = com.fasterxml.jackson.databind.ObjectMapper.class;
    private static final Class<?> CORE_2 = com.fasterxml.jackson.core.JsonParser.class;

    @Test
    void aMapperOfJackson3WithoutJackson2() throws Exception {
        assertThat(run(Isolated.Jackson3.class, MAPPER_3, JsonFormat.class)).isEqualTo("{\"id\":\"a\",\"name\":\"A\"}");
    }

    @Test
    void aMapperOfJackson2WithoutThatOfJackson3() throws Exception {
        assertThat(run(Isolated.Jackson2.class, MAPPER_2, CORE_2, JsonFormat.class))
                .isEqualTo("{\"id\":\"a\",\"name\":\"A\"}");
    }

    @Test
    void noMapperAtAll() throws Exception {
        assertThat(run(Isolated.NoMapper.class)).isEqualTo("article");
        assertThatThrownBy(() -> run(Isolated.Jackson3.class)).isInstanceOf(NoClassDefFoundError.class);
    }

    private static String run(Class<? extends Supplier<String>> program, Class<?>... libraries) throws Exception {
        List<URL> path = new ArrayList<>();
        for (Class<?> type : ALWAYS) {
            path.add(placeOf(type));
        }
        for (Class<?> type : libraries) {
            path.add(placeOf(type));
        }
        // Resources may be beside the classes, in a folder of their own.
        path.add(DatasetReader.class
                .getResource(DatasetReader.SCHEMA_RESOURCE)
                .toURI()
                .resolve("../../../../")
                .toURL());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // No parent: those of the running Java know the modules of its own path.
        try (URLClassLoader loader = new URLClassLoader(path.toArray(new URL[0]), null)) {
            thread.setContextClassLoader(loader);
            var constructor = loader.loadClass(program.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (String) ((Supplier<?>) constructor.newInstance()).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
