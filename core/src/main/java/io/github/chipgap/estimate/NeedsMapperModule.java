// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFilter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a mapper of Jackson fail instead of writing an object without any of the value's parts. The name of the missing
 * filter gives the remedy. The serializers of the modules do not need the filter.
 *
 * <p>A program without Jackson does not need its annotations: a JVM ignores annotations of absent classes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@JsonFilter("chipgap: add Jackson2Module or Jackson3Module to the mapper")
@interface NeedsMapperModule {}
