/**
 * YAML that somebody else wrote, as a tree of nodes.
 *
 * <p>Never makes objects of it, never follows aliases or tags, and never throws on bytes.
 *
 * <p>Start at {@link xpod.yaml.YamlText}.
 */
@NullMarked
package xpod.yaml;

import org.jspecify.annotations.NullMarked;
