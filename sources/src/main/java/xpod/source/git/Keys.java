package xpod.source.git;

import java.util.Set;

/** Words that look like the key of an issue tracker in front of a number, but are standards. */
final class Keys {
  /** The shape of an issue of a tracker with project keys, as in {@code PAY-12}. */
  static final String SHAPE = "[A-Z][A-Z0-9]{1,15}-[1-9]\\d{0,6}";

  private static final Set<String> STANDARDS =
      Set.of(
          ("A11Y AES AMD64 ANSI ARM ARM64 ASCII BASE BF16 BIP BLAKE BLAKE2 CC CFR CHACHA CHACHA20"
                  + " CIS CLAUDE COVID CP CPU CRC CSS CURVE CVE CWE DDR DSA EC EC2 ECDSA ECMA ED"
                  + " EIP EN ERC ES FIPS FP FP16 FP32 GB18030 GDPR GEMINI GHSA GMT GPT GPU GTX H264"
                  + " HMAC HTML HTTP HTTP2 I18N IEC IEEE INT INT8 IPV IPV4 IPV6 ISO JAVA JDK JEP"
                  + " JPEG JRE JSR K8S KB L10N LATIN LEVEL LLAMA MD MD5 MIPS MP MPEG NIST NODE O1"
                  + " OAUTH OAUTH2 OSI PART PCI PEP PHASE PHP PKCS POLY POLY1305 POSIX PR PY PYTHON"
                  + " QWEN RC RFC RS RSA RTX S3 SHA SHA1 SHA2 SHA3 SOC SOC2 SPDX SQL SSE SSH SSL"
                  + " STEP STL TCP TIER TLS TOP UCS UDP UINT USB UTC UTF UTF8 VERSION WCAG WIN"
                  + " WIN32 WINDOWS X509 X64 X86 XML")
              .split(" "));

  private Keys() {}

  /** Whether a text of that shape is a key and not the name of a standard. */
  static boolean isKey(String text) {
    return !STANDARDS.contains(text.substring(0, text.indexOf('-'))) && !text.startsWith("GH-");
  }
}
