package xpod.source.rerun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one user on one machine, kept beside the receipts where only that user can read it. It
 * tells receipts that {@code xpod rerun} wrote here from files that look like some; who runs under
 * the same user can make others, and the guide says so.
 */
public final class Seal {
  private static final String FILE = "receipts.key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] key;

  private Seal(byte[] key) {
    this.key = key;
  }

  /** The key that is kept in {@code state}; empty where nothing was ever sealed there. */
  public static Optional<Seal> in(Path state) {
    Path file = state.resolve(FILE);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != BYTES)
        return Optional.empty();
      return Optional.of(new Seal(Files.readAllBytes(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same, made where there is none yet. */
  static Seal madeIn(Path state) {
    Optional<Seal> known = in(state);
    if (known.isPresent()) return known.get();
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Files.createDirectories(state);
      Path file = state.resolve(FILE);
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      Set<StandardOpenOption> created =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (posix) {
        var only =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, only);
        Files.write(file, key, StandardOpenOption.WRITE);
      } else {
        Files.write(file, key, created.toArray(StandardOpenOption[]::new));
      }
      return new Seal(key);
    } catch (FileAlreadyExistsException e) {
      return in(state).orElseThrow(() -> new RerunFailure("the key in " + state + " is damaged"));
    } catch (IOException e) {
      throw new RerunFailure("the folder " + state + " cannot be written: " + e.getMessage(), e);
    }
  }

  String of(Receipt receipt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] text = ReceiptFile.text(receipt).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  boolean fits(ReceiptFile file) {
    byte[] expected = of(file.receipt()).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, file.seal().getBytes(StandardCharsets.UTF_8));
  }
}
