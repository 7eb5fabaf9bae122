/// `_nginx.conf`: the same for nginx, to be included in the block of the server that has the site as its root.
///
/// No location has an `add_header` of its own, since one would drop all that stand outside of it.
struct NginxFile {
  let bytes: [UInt8]

  init(_ headers: ResponseHeaders, _ redirects: [HostRedirect]) {
    let lines = headers.all.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    let moved = redirects.map { "location = \($0.from) { return 301 \"\($0.to)\"; }\n" }.joined()
    bytes = Array(
      """
      # In the server block whose root is this folder: include /path/to/this/_nginx.conf;
      charset utf-8;
      index index.html;
      error_page 404 /404.html;
      absolute_redirect off;
      etag on;
      access_log off;
      error_log /dev/null crit;
      server_tokens off;
      gzip on;
      gzip_vary on;
      gzip_types text/css text/javascript application/javascript application/json application/manifest+json application/geo+json image/svg+xml text/markdown text/csv;
      \(lines)\(moved)# What is written for hosts is not for readers.
      location ~ ^/_ { return 404; }
      location ~ \\.webmanifest$ { default_type application/manifest+json; types {} }
      location ~ \\.geojson$ { default_type application/geo+json; types {} }
      location ~ \\.epub$ { default_type application/epub+zip; types {} }
      location ~ \\.md$ { default_type text/markdown; types {} }

      """.utf8)
  }
}
