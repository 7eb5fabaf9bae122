/* libqpdf's C interface, loaded when the first PDF is read.
 *
 * Linked as usual, the library and the eleven others that it brings would cost every start of the
 * program a quarter more time, also where no toolkit has a PDF. The types come from its own header, so a
 * function that changes does not compile.
 */
#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

#define HANDBILL_QPDF_FUNCTIONS(USE)                                                                \
  USE(qpdf_init)                                                                                   \
  USE(qpdf_cleanup)                                                                                \
  USE(qpdf_silence_errors)                                                                         \
  USE(qpdf_set_suppress_warnings)                                                                  \
  USE(qpdf_set_attempt_recovery)                                                                   \
  USE(qpdf_read_memory)                                                                            \
  USE(qpdf_is_encrypted)                                                                           \
  USE(qpdf_has_error)                                                                              \
  USE(qpdf_get_error)                                                                              \
  USE(qpdf_more_warnings)                                                                          \
  USE(qpdf_next_warning)                                                                           \
  USE(qpdf_get_error_code)                                                                         \
  USE(qpdf_get_error_message_detail)                                                               \
  USE(qpdf_get_trailer)                                                                            \
  USE(qpdf_get_num_pages)                                                                          \
  USE(qpdf_init_write_memory)                                                                      \
  USE(qpdf_set_object_stream_mode)                                                                 \
  USE(qpdf_set_stream_data_mode)                                                                   \
  USE(qpdf_set_preserve_unreferenced_objects)                                                      \
  USE(qpdf_set_deterministic_ID)                                                                   \
  USE(qpdf_write)                                                                                  \
  USE(qpdf_get_buffer_length)                                                                      \
  USE(qpdf_get_buffer)                                                                             \
  USE(qpdf_oh_get_object_id)                                                                       \
  USE(qpdf_oh_get_generation)                                                                      \
  USE(qpdf_oh_is_dictionary)                                                                       \
  USE(qpdf_oh_is_stream)                                                                           \
  USE(qpdf_oh_get_dict)                                                                            \
  USE(qpdf_oh_begin_dict_key_iter)                                                                 \
  USE(qpdf_oh_dict_more_keys)                                                                      \
  USE(qpdf_oh_dict_next_key)                                                                       \
  USE(qpdf_oh_get_key)                                                                             \
  USE(qpdf_oh_remove_key)                                                                          \
  USE(qpdf_oh_is_array)                                                                            \
  USE(qpdf_oh_get_array_n_items)                                                                   \
  USE(qpdf_oh_get_array_item)                                                                      \
  USE(qpdf_oh_is_name)                                                                             \
  USE(qpdf_oh_get_name)                                                                            \
  USE(qpdf_oh_release)

/* The functions that are used, by their own names. */
typedef struct {
#define HANDBILL_QPDF_FIELD(name) __typeof__(name) *name;
  HANDBILL_QPDF_FUNCTIONS(HANDBILL_QPDF_FIELD)
#undef HANDBILL_QPDF_FIELD
} QPDFFunctions;

/* Finds the library whose header this was compiled with; 0 if it or one of its functions is not there. */
static inline int handbill_qpdf_load(QPDFFunctions *functions) {
#if defined(__APPLE__)
  /* There it is linked; Homebrew's folder is not searched. */
  void *library = RTLD_DEFAULT;
#elif QPDF_MAJOR_VERSION >= 12
  void *library = dlopen("libqpdf.so.30", RTLD_NOW | RTLD_LOCAL);
#else
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
#endif
  if (!library) return 0;
#define HANDBILL_QPDF_FIND(name)                                                                    \
  functions->name = (__typeof__(name) *)dlsym(library, #name);                                     \
  if (!functions->name) return 0;
  HANDBILL_QPDF_FUNCTIONS(HANDBILL_QPDF_FIND)
#undef HANDBILL_QPDF_FIND
  return 1;
}
