/**
 * What a shell has to be told so that Tab completes the words of this program: it asks the program itself, each word with a
 * “=” before it, so that no shell takes an empty word or one with dashes for anything else.
 */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export const asking = 'completion-words';

const bash = `# batchmill for bash. Now: eval "$(batchmill completion bash)"
# For good: batchmill completion bash > ~/.local/share/bash-completion/completions/batchmill
_batchmill() {
  local line now=\${COMP_WORDS[COMP_CWORD]}
  local -a words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=()
  compopt +o default 2>/dev/null
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$now") ;;
      :folders) compopt -o dirnames -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$now") ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" ${asking} bash "\${words[@]/#/=}" 2>/dev/null)
}
complete -o default -F _batchmill batchmill
`;

const zsh = `#compdef batchmill
# batchmill for zsh. Now: eval "$(batchmill completion zsh)"
# For good: batchmill completion zsh > a folder of $fpath, as _batchmill
_batchmill() {
  local line paths=
  local -a found asked
  asked=("\${(@Q)words[2,CURRENT]}")
  while IFS= read -r line; do
    case $line in
      :*) paths=\${line#:} ;;
      *) line=\${line//:/\\\\:}; found+=("\${line/$'\\t'/:}") ;;
    esac
  done < <("\${(Q)words[1]}" ${asking} zsh "\${(@)asked/#/=}" 2>/dev/null)
  (( $#found )) && _describe -V batchmill found
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _batchmill ]]; then _batchmill "$@"; else compdef _batchmill batchmill; fi
`;

const fish = `# batchmill for fish. Now: batchmill completion fish | source
# For good: batchmill completion fish > ~/.config/fish/completions/batchmill.fish
function __batchmill_words
  set -l words (commandline -opc)
  set -l now (commandline -ct)
  set -l asked
  for word in $words
    set -a asked "=$word"
  end
  set -e asked[1]
  for line in ($words[1] ${asking} fish $asked "=$now" 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path "$now"
      case :folders
        __fish_complete_directories "$now"
      case '*'
        echo $line
    end
  end
end
complete -c batchmill -f -k -a '(__batchmill_words)'
`;

const powershell = `# batchmill for PowerShell: batchmill completion powershell | Out-String | Invoke-Expression
# For good: put this line into the file that $PROFILE names
Register-ArgumentCompleter -Native -CommandName batchmill -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $asked = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object { '=' + $(if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }) })
  if ($wordToComplete -eq '') { $asked += '=' }
  & "$($commandAst.CommandElements[0].Value)" ${asking} powershell @asked 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if ($value -eq ':files' -or $value -eq ':folders') {
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
        Where-Object { $value -eq ':files' -or $_.ResultType -eq 'ProviderContainer' }
    } else {
      if (-not $about) { $about = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
  }
}
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
