import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Raises the class-file version of old bytecode in a folder of jars, so that the AOT cache takes
 * it.
 *
 * <p>The JVM leaves classes older than version 50 out of its cache, and picocli is compiled to
 * version 49. Nothing but the version and the stack maps that newer versions must carry is changed,
 * and every changed class is verified before it is written. See Decision 0003.
 */
final class Modernise {
  /** The first class-file version that the AOT cache links. */
  private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;

  /** The first version checked with stack maps alone; no tool of ours reads older ones. */
  private static final int RAISED_TO = ClassFile.JAVA_8_VERSION;

  private Modernise() {}

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      for (Path jar : jars) {
        if (holdsOldClasses(jar)) {
          raise(jar);
        }
      }
    }
  }

  private static boolean holdsOldClasses(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      return jar.stream().filter(Modernise::isClass).anyMatch(entry -> isOld(read(jar, entry)));
    }
  }

  private static void raise(Path file) throws IOException {
    Path raised = file.resolveSibling(file.getFileName() + ".raised");
    URL[] hierarchy = {file.toUri().toURL()};
    try (JarFile jar = new JarFile(file.toFile(), false);
        URLClassLoader loader = new URLClassLoader(hierarchy);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(raised))) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())
                      .cached()));
      for (JarEntry entry : jar.stream().toList()) {
        byte[] bytes = read(jar, entry);
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        out.putNextEntry(copy);
        out.write(isClass(entry) && isOld(bytes) ? raise(classes, bytes, entry) : bytes);
        out.closeEntry();
      }
    }
    Files.move(raised, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.println("raised old class files in " + file.getFileName());
  }

  private static byte[] raise(ClassFile classes, byte[] bytes, JarEntry entry) {
    ClassModel old = classes.parse(bytes);
    // Method bodies go through a transform that keeps them, so that their stack maps are made anew.
    ClassTransform sameBodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    ClassTransform newVersion =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(RAISED_TO, 0);
          } else {
            builder.with(element);
          }
        };
    byte[] raised = classes.transformClass(old, newVersion.andThen(sameBodies));
    List<VerifyError> errors = classes.verify(raised);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(entry.getName() + " cannot be raised", errors.getFirst());
    }
    return raised;
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static boolean isOld(byte[] bytes) {
    int major = (bytes[6] & 0xff) << 8 | (bytes[7] & 0xff);
    return major < OLDEST_CACHED;
  }

  private static byte[] read(JarFile jar, JarEntry entry) {
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
