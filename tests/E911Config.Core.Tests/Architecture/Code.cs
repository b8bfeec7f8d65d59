using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>The compiled Core: its types, their methods, and what the bodies of these refer to.</summary>
internal static class Code
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The assembly.</summary>
    public static Assembly Core => typeof(CoreAssembly).Assembly;

    /// <summary>All types that somebody wrote, with the classes that the compiler made for them.</summary>
    public static IReadOnlyList<Type> Types { get; } = Core.GetTypes()
        .Where(type => type.FullName!.StartsWith("E911Config.", StringComparison.Ordinal)).ToArray();

    /// <summary>The methods and constructors that a type declares.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    /// <summary>The fields that a type declares.</summary>
    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared);

    /// <summary>The type that somebody wrote: of a closure or an iterator, the type that it was made for.</summary>
    public static Type Written(Type type) => type is { IsNested: true } && type.Name.Contains('<', StringComparison.Ordinal)
        ? Written(type.DeclaringType!) : type;

    /// <summary>What a signature or a body refers to: the type, its arguments and its elements.</summary>
    public static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter) return [];
        if (type.HasElementType) return Parts(type.GetElementType());
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>Every type that a member refers to: in its signature, and in its body.</summary>
    public static IEnumerable<Type> References(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo info ? [info.ReturnType] : [])
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(Instructions(method).SelectMany(Of)).SelectMany(Parts);

    /// <summary>The instructions of a method in order, each with what it refers to: a method, a field, a type or a text.</summary>
    public static IReadOnlyList<(OpCode Code, object? Operand)> Instructions(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes) return [];
        var types = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var arguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        var instructions = new List<(OpCode, object?)>();
        for (var at = 0; at < bytes.Length;)
        {
            short value = bytes[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | bytes[at++]));
            var code = OpCodesByValue[value];
            object? operand = null;
            switch (code.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    operand = method.Module.ResolveMember(BitConverter.ToInt32(bytes, at), types, arguments);
                    break;
                case OperandType.InlineString:
                    operand = method.Module.ResolveString(BitConverter.ToInt32(bytes, at));
                    break;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
                _ => 4,
            };
            instructions.Add((code, operand));
        }

        return instructions;
    }

    private static IEnumerable<Type> Of((OpCode Code, object? Operand) instruction) => instruction.Operand switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo called => [called.DeclaringType!, called.ReturnType, .. called.GetParameters()
            .Select(parameter => parameter.ParameterType), .. called.GetGenericArguments()],
        ConstructorInfo made => [made.DeclaringType!, .. made.GetParameters().Select(parameter => parameter.ParameterType)],
        _ => [],
    };
}
