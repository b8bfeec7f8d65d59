using System;
using System.IO;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Drift;

namespace E911Config.Internal;

/// <summary>A parameter that takes the result of a drift run: the object, or the path of its file.</summary>
internal static class DriftInput
{
    public static DriftResult Of(PSObject input, Func<string, string> fullPath) => input.BaseObject switch
    {
        DriftResult result => result,
        string path => DriftFile.Read(fullPath(path)),
        FileInfo file => DriftFile.Read(file.FullName),
        _ => throw new E911Exception("InputNotUnderstood",
            $"-Baseline takes the result of Test-E911Drift or the path of its file, not {input.BaseObject.GetType().Name}. A result from a job or a remote session is no longer one: save it with -OutPath and give the path.") { Target = input },
    };
}
