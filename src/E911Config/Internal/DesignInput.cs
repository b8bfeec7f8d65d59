using System;
using System.IO;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Design;

namespace E911Config.Internal;

/// <summary>A design parameter: the object, or the path of a design file.</summary>
internal static class DesignInput
{
    public static DesignDocument Of(PSObject input, Func<string, string> fullPath) => input.BaseObject switch
    {
        DesignDocument design => design,
        string path => DesignFile.Read(fullPath(path)),
        FileInfo file => DesignFile.Read(file.FullName),
        _ => throw new E911Exception("InputNotUnderstood", $"-Design takes a design or the path of a design file, not {input.BaseObject.GetType().Name}.") { Target = input },
    };
}
