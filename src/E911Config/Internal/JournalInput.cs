using System;
using System.IO;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Apply;

namespace E911Config.Internal;

/// <summary>A journal parameter: the path of a journal, or anything that names one in its property JournalPath: the result of a change, or an entry of the history.</summary>
internal static class JournalInput
{
    public static Journal Of(PSObject input, Func<string, string> fullPath) => input.BaseObject switch
    {
        string path => JournalReader.Read(fullPath(path)),
        FileInfo file => JournalReader.Read(file.FullName),
        _ => input.Properties["JournalPath"]?.Value?.ToString() switch
        {
            { Length: > 0 } path => JournalReader.Read(fullPath(path)),
            "" => throw new E911Exception("InputNotUnderstood", "This result names no journal: nothing was written, so that there is nothing to take back.") { Target = input },
            _ => throw new E911Exception("InputNotUnderstood",
                $"-JournalPath takes the path of a journal, the result of Set-E911Routing, or an entry of Get-E911RoutingHistory, not {input.BaseObject.GetType().Name}.") { Target = input },
        },
    };
}
