using System;
using System.Threading.Tasks;

namespace E911Config.Shell;

/// <summary>
/// Standard input, line by line. The prompt and the questions of cmdlets share it. A read with a limit leaves an unfinished
/// read behind, which the next one takes over, so that no line is lost.
/// </summary>
internal sealed class LineInput
{
    private Task<string?>? _pending;

    /// <summary>The next line; null at the end of the input.</summary>
    public string? Read()
    {
        var line = Begin().GetAwaiter().GetResult();
        _pending = null;
        return line;
    }

    /// <summary>False when no line came in time, or the input has ended.</summary>
    public bool TryRead(TimeSpan limit, out string line)
    {
        line = string.Empty;
        if (!Begin().Wait(limit))
            return false;
        var read = Read();
        line = read ?? string.Empty;
        return read is not null;
    }

    private Task<string?> Begin() => _pending ??= Task.Run(Console.In.ReadLine);
}
