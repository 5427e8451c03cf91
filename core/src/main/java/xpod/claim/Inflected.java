package xpod.claim;

import java.util.Set;

/** Brings words of languages with many endings to what their forms have in common. */
final class Inflected {
  private static final int SHORTEST = 3;

  /** Russian and its kin change the end of a word; its first letters stay. */
  private static final int CYRILLIC_KEPT = 5;

  private static final char TATWEEL = 0x640;

  private static final Set<String> STOP =
      Set.of(
          ("для или при как что это все под над без был была были его она они также после перед"
               + " чтобы если добавить добавлен добавлена добавлено добавлены реализовать"
               + " реализован реализована реализовано реализованы исправить исправлен исправлена"
               + " исправлено исправлены создать создан создана создано созданы обновить обновлен"
               + " обновлено удалить удален удалено написать изменить тест тесты тестов файл файлы"
               + " файла функция функции задача задачи код кода поддержка")
              .split(" "));

  private static final Set<String> ARABIC_STOP =
      Set.of(
          "على إلى هذا هذه التي الذي إضافة إنشاء تنفيذ اختبار إصلاح تحديث حذف ملف ملفات"
              .split(" "));

  private Inflected() {}

  /** Empty where the word says nothing. */
  static String cyrillic(String word) {
    if (word.length() < SHORTEST || STOP.contains(word)) return "";
    return word.length() <= CYRILLIC_KEPT ? word : word.substring(0, CYRILLIC_KEPT);
  }

  /** Without the signs for short vowels, the article and the words written onto it. */
  static String arabic(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c) && c != TATWEEL) letters.append(c);
    }
    String plain = letters.toString();
    if (ARABIC_STOP.contains(plain)) return "";
    for (String prefix : new String[] {"وال", "بال", "فال", "كال", "ال", "لل"}) {
      boolean leavesWord = plain.length() >= prefix.length() + SHORTEST;
      if (leavesWord && plain.startsWith(prefix)) return plain.substring(prefix.length());
    }
    return plain.length() < SHORTEST ? "" : plain;
  }
}
